/** Marks, in the list of headings inside it, the one that is being read. Nothing is moved by it. */
export class OnThisPage extends HTMLElement {
  connectedCallback() {
    const entries = [...this.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    const mark = () => {
      const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
      const current = passed.at(-1) ?? entries[0];
      for (const entry of entries) entry.link.ariaCurrent = entry === current ? 'true' : null;
    };
    // Tells whenever a heading crosses the line a third down the window.
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const { heading } of entries) observer.observe(heading);
  }
}
