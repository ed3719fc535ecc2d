/** Gives the code block inside it a Copy button, where the browser lets a page write to the clipboard. */
export class CopyCode extends HTMLElement {
  #button = document.createElement('button');

  connectedCallback() {
    if (!navigator.clipboard) return;
    this.#button.type = 'button';
    this.#button.ariaLive = 'polite'; // The label is also the answer: say it when it changes.
    this.#button.textContent = 'Copy';
    this.#button.onclick = () => this.#copy();
    this.append(this.#button);
  }

  async #copy() {
    const text = this.querySelector('pre')?.textContent.trim() ?? '';
    try {
      await navigator.clipboard.writeText(text);
      this.#button.textContent = 'Copied';
    } catch {
      this.#button.textContent = 'Select the text to copy it';
    }
    setTimeout(() => (this.#button.textContent = 'Copy'), 4000);
  }
}
