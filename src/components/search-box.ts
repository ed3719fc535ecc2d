import { Matcher, type Hit } from '../match/match.ts';
import { redact } from '../match/secrets.ts';
import { withoutHoles } from '../match/values.ts';
import type { Hit as Page } from './full-text.ts';
import { matchIndex } from './match-index.ts';

/** What the box shows, as the contract in the README names it. */
type State = 'empty' | 'sure' | 'likely' | 'search' | 'unknown';

/** Whether a text may be words that somebody typed. Others never go to the full-text index: it is asked word by word. */
const typed = (text: string) => text.length <= 200 && !/[\n{}]/.test(text);

const sides = {
  you: 'Usually on your side',
  them: 'Usually on Anthropic’s side',
  either: 'Could be either side',
};
const retries = {
  never: 'trying again does not help',
  'after-a-change': 'trying again helps only after a change',
  'with-back-off': 'try again with growing pauses',
  later: 'try again later',
};

let matcher: Promise<Matcher> | undefined;

/** Finds the error that a pasted or typed text is, and the guides that hold typed words. */
class SearchBox extends HTMLElement {
  #input = this.querySelector('textarea')!;
  #results = this.querySelector<HTMLElement>('[data-results]')!;
  #said = this.querySelector<HTMLElement>('.said')!;
  #notes = this.querySelector<HTMLElement>('.notes')!;
  #otherwise = this.querySelector<HTMLElement>('.otherwise')!;
  #base = this.dataset['base'] ?? '/';
  #timer = 0;
  #latest = 0;
  #answered = '';
  #answering = Promise.resolve();
  /** What was pasted: never asked of the full-text index. */
  #pasted = '';

  connectedCallback() {
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#begin(), 150); // A pause in typing.
    });
    this.#input.addEventListener('paste', () =>
      setTimeout(() => {
        this.#pasted = this.#input.value;
        this.#begin();
      }),
    );
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void this.#openFirst();
    });
    // ?q= is for links and address bars that bring words along; nothing typed here goes into the address.
    const asked = this.closest('main') && new URLSearchParams(location.search).get('q');
    if (asked && !this.#input.value) this.#input.value = asked;
    if (this.hasAttribute('data-pasted')) this.#pasted = this.#input.value;
    if (this.#input.value) this.#begin();
  }

  #begin() {
    this.#answering = this.#answer();
  }

  /** Opens the best answer to what stands in the box now, not to what stood there a moment ago. */
  async #openFirst() {
    const text = this.#input.value.trim();
    if (this.#answered !== text) this.#begin();
    if (this.#results.ariaBusy === 'true') await this.#answering;
    if (text === this.#input.value.trim()) this.#results.querySelector('a')?.click();
  }

  async #answer() {
    clearTimeout(this.#timer);
    const turn = ++this.#latest;
    const text = this.#input.value.trim();
    this.#answered = text;
    this.#notes.replaceChildren();
    if (!text) {
      this.#pasted = '';
      return this.#show('empty', '', []);
    }
    this.#results.ariaBusy = 'true';
    const late = () => turn !== this.#latest; // A newer text stands in the box.

    matcher ??= matchIndex(this.#base).then((data) => new Matcher(data));
    const answer = await matcher.then(
      (ready) => ready.match(text),
      () => (matcher = undefined),
    );
    if (late()) return;
    const cleared = redact(text);
    if (cleared.secrets > 0)
      this.#note(
        'A key or password is in this text. It stays in this page, but if you showed it to anyone, revoke it and create a new one.',
      );
    if (answer?.shortened) this.#note('The text is long: only the parts around likely errors were read.');

    const hits = answer?.hits ?? [];
    const items = hits.map((hit, index) =>
      this.#hit(hit, hits.findIndex(({ guide }) => guide === hit.guide) < index),
    );
    if (answer?.verdict === 'sure')
      return this.#show('sure', 'This is known. Enter opens the fix.', items.slice(0, 1));
    if (answer?.verdict === 'likely')
      return this.#show(
        'likely',
        items.length === 1 ? 'It looks like this one.' : 'It looks like one of these, the likeliest first.',
        items,
      );
    if (answer?.foreign)
      return this.#show('unknown', `This reads like an error of ${answer.foreign}, not of Claude.`, []);

    if (hits.length > 0)
      this.#show(
        'search',
        `This text does not name Claude. If Claude shows it, ${hits.length === 1 ? 'this comes' : 'these come'} closest.`,
        items,
      );
    else {
      // What stands there answers another text.
      this.#said.textContent = '';
      this.#results.replaceChildren();
    }

    const words = typed(text) && !this.#isPasted(text);
    const pages = words ? await this.#pages(cleared.text, hits.length === 0) : [];
    if (late()) return;
    const others = (pages ?? []).filter(({ guide }) => !hits.some((hit) => hit.guide === guide)).map(page);
    if (hits.length > 0) return this.#results.append(...others);
    let said = words ? 'No guide has these words.' : 'This text is not known yet.';
    if (!answer || !pages) said = this.#trouble();
    if (others.length > 0) {
      const known = answer ? 'No known message.' : 'The known messages could not be loaded.';
      const count = others.length === 1 ? 'One guide has' : `${others.length} guides have`;
      said = `${known} ${count} these words; Enter opens the first.`;
    }
    this.#show(others.length > 0 ? 'search' : 'unknown', said, others);
  }

  /** Whether half of the words of a text were pasted: one that was changed a little is still no typing. */
  #isPasted(text: string) {
    const words = text.split(/\s+/);
    return 2 * words.filter((word) => this.#pasted.includes(word)).length >= words.length;
  }

  /** The guides that hold typed words, all of them or loosely some; undefined where the index cannot be read. */
  async #pages(text: string, loosely: boolean): Promise<Page[] | undefined> {
    try {
      const { fullText } = await import('./full-text.ts'); // A paste never needs it.
      return await fullText(text, this.#base, loosely);
    } catch {
      return undefined;
    }
  }

  #trouble() {
    return navigator.onLine
      ? 'The search index could not be loaded. Reload the page to try again.'
      : 'You are offline, and the search was not loaded before. It works again once you are online.';
  }

  #note(text: string) {
    this.#notes.append(element('p', text));
  }

  #show(state: State, said: string, items: HTMLElement[]) {
    this.#said.textContent = said;
    this.#results.replaceChildren(...items);
    this.#results.dataset['state'] = state;
    this.#results.ariaBusy = 'false';
    this.#otherwise.hidden = state === 'empty';
    this.#otherwise.querySelector('p')!.textContent = items.length > 0 ? 'Not it?' : 'What to try';
  }

  /**
   * An error that fits, whose side it is, and why we think so.
   * @param again whether a better answer is from the same guide: its title would tell nothing
   */
  #hit({ error, guide, title, side, retry, label, step, message, facts, yours }: Hit, again: boolean) {
    const link = document.createElement('a');
    link.href = `${this.#base}guides/${guide}/${step && `#${step}`}`;
    link.dataset['error'] = error;
    link.dataset['guide'] = guide;
    const what = `${label[0]?.toUpperCase() ?? ''}${label.slice(1)}`;
    link.append(
      element('b', again ? what : title),
      element('small', again ? `In “${title}”.` : `${what}. ${sides[side]}, ${retries[retry]}.`),
    );
    if (yours) link.append(element('strong', yours));
    if (message || facts.length > 0) {
      const why = element('span', 'Matches ');
      [withoutHoles(message), ...facts.filter((fact) => !message.includes(fact))]
        .filter(Boolean)
        .forEach((match, index) => why.append(index > 0 ? ', ' : '', element('code', match)));
      link.append(why);
    }
    link.append(element('em', 'Open the fix'));
    return listed(link);
  }
}

function page({ url, guide, title, place, excerpt }: Page) {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['error'] = '';
  link.dataset['guide'] = guide;
  link.append(element('b', title), element('small', place), marked(excerpt));
  return listed(link);
}

function listed(link: HTMLElement) {
  const item = document.createElement('li');
  item.append(link);
  return item;
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
