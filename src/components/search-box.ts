import { fullText, type Hit } from './full-text.ts';

/** What the box shows, as the contract in the README names it. */
type State = 'empty' | 'search' | 'unknown';

/** Finds guides for what stands in its text area, while it is being written, and lists them below. */
class SearchBox extends HTMLElement {
  #input = this.querySelector('textarea')!;
  #results = this.querySelector<HTMLElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[role=status]')!;
  #otherwise = this.querySelector<HTMLElement>('.otherwise')!;
  #timer = 0;
  #latest = 0;
  #answered = '';

  connectedCallback() {
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#search(), 150); // A pause in typing.
    });
    this.#input.addEventListener('paste', () => setTimeout(() => this.#search()));
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void this.#openFirst();
    });
    // ?q= is for links and address bars that bring words along; nothing typed here goes into the address.
    const asked = this.closest('main') && new URLSearchParams(location.search).get('q');
    if (asked && !this.#input.value) this.#input.value = asked;
    if (this.#input.value) void this.#search();
  }

  /** Opens the best answer to what stands in the box now, not to what stood there a moment ago. */
  async #openFirst() {
    if (this.#answered !== this.#input.value.trim()) await this.#search();
    this.#results.querySelector('a')?.click();
  }

  async #search() {
    clearTimeout(this.#timer);
    const turn = ++this.#latest;
    const text = this.#input.value.trim();
    this.#answered = text;
    if (!text) return this.#show('empty', '', []);
    this.#results.ariaBusy = 'true';
    try {
      const hits = await fullText(text, this.dataset['base'] ?? '/');
      if (turn !== this.#latest) return; // A newer search is under way.
      const count = hits.length === 1 ? 'One guide has' : `${hits.length} guides have`;
      if (hits.length > 0) this.#show('search', `${count} these words. Enter opens the first.`, hits);
      else this.#show('unknown', 'No guide has these words.', []);
    } catch {
      if (turn !== this.#latest) return;
      this.#show('unknown', 'The search index could not be loaded. Reload the page to try again.', []);
    }
  }

  #show(state: State, said: string, hits: Hit[]) {
    this.#status.textContent = said;
    this.#results.replaceChildren(...hits.map(item));
    this.#results.dataset['state'] = state;
    this.#results.ariaBusy = 'false';
    this.#otherwise.hidden = state !== 'unknown';
  }
}

function item({ url, guide, title, place, excerpt }: Hit) {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dataset['error'] = '';
  link.dataset['guide'] = guide;
  link.append(element('b', title), element('small', place), marked(excerpt));
  li.append(link);
  return li;
}

function element(name: string, text: string) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** An excerpt as text and `<mark>`, whatever else it may hold. */
function marked(excerpt: string) {
  const span = document.createElement('span');
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of body.childNodes)
    span.append(
      node.nodeName === 'MARK' ? element('mark', node.textContent ?? '') : (node.textContent ?? ''),
    );
  return span;
}

customElements.define('search-box', SearchBox);
