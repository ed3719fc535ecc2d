let made = 0;

/**
 * Turns the variants inside it into tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). The choice is remembered by
 * `data-by` and name, and followed by every set of the same kind on the page.
 */
export class TabSet extends HTMLElement {
  #tabs = new Map<string, { tab: HTMLButtonElement; panel: HTMLElement }>();

  connectedCallback() {
    if (this.#tabs.size > 0) return; // Moved within the page.
    const list = document.createElement('div');
    list.role = 'tablist';
    list.ariaLabel = `Choose ${this.dataset['by'] === 'app' ? 'an app' : `a ${this.dataset['by']}`}`;
    for (const panel of this.querySelectorAll<HTMLElement>(':scope > [data-tab]')) {
      const name = panel.dataset['tab'] ?? '';
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.textContent = name;
      tab.id = `tab-${++made}`;
      panel.id ||= `panel-${made}`;
      panel.role = 'tabpanel';
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('aria-labelledby', tab.id);
      tab.onclick = () => this.#choose(name);
      this.#tabs.set(name, { tab, panel });
      list.append(tab);
    }
    list.onkeydown = (event) => this.#move(event);
    this.prepend(list);
    const [first = ''] = this.#tabs.keys();
    this.show(first);
    this.show(read(this.#key));
    this.toggleAttribute('data-ready', true);
  }

  /** Shows the variant of that name, if there is one here. */
  show(name: string) {
    if (!this.#tabs.has(name)) return;
    for (const [other, { tab, panel }] of this.#tabs) {
      const chosen = other === name;
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      panel.toggleAttribute('data-chosen', chosen);
    }
  }

  get #key() {
    return `unstuck:tab:${this.dataset['by']}`;
  }

  #choose(name: string) {
    write(this.#key, name);
    for (const set of document.querySelectorAll<TabSet>(`tab-set[data-by="${this.dataset['by']}"]`))
      set.show(name);
  }

  #move(event: KeyboardEvent) {
    const tabs = [...this.#tabs.values()].map(({ tab }) => tab);
    const here = tabs.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}
