/**
 * Lets a reader tick the steps inside it as tried. The ticks stay in this browser, under the path of the page, and
 * nowhere else; where the browser refuses storage they last until the page is left.
 */
export class TriedSteps extends HTMLElement {
  connectedCallback() {
    const tried = read();
    for (const step of this.querySelectorAll<HTMLElement>('ol > li')) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = tried.has(step.id);
      box.setAttribute('aria-label', `Tried: ${step.querySelector('h3')?.textContent.trim() ?? ''}`);
      const label = document.createElement('label');
      label.append(box, 'Tried');
      step.append(label);
      const show = () => step.toggleAttribute('data-tried', box.checked);
      show();
      box.onchange = () => {
        show();
        const now = read();
        if (box.checked) now.add(step.id);
        else now.delete(step.id);
        write(now);
      };
    }
  }
}

const key = () => `unstuck:tried:${location.pathname}`;

function read(): Set<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key()) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

function write(tried: Set<string>) {
  try {
    if (tried.size > 0) localStorage.setItem(key(), JSON.stringify([...tried]));
    else localStorage.removeItem(key());
  } catch {
    // Storage is refused or full: the tick still shows until the page is left.
  }
}
