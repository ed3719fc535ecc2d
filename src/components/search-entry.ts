import { matchIndex } from './match-index.ts';

/**
 * The ways into the search: the box in the header, `/` and Ctrl+K. They lead to the page’s own box, or open the dialog
 * that holds one. The header’s box is a link to the search page, which is where it leads when this does not run.
 */
const box = document.querySelector<HTMLElement>('search-box')!;
const dialog = box.closest('dialog');

const enter = (event: Event) => {
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
  box.querySelector('textarea')?.focus();
};

document.querySelector('.find')?.addEventListener('click', enter);
document.addEventListener('keydown', (event) => {
  const modifier = event.ctrlKey || event.metaKey;
  // A text area keeps the focus for a moment after its dialog has closed: then nobody writes in it.
  const { target } = event;
  const writing =
    target instanceof Element && target.matches('input, textarea, select') && target.checkVisibility();
  if (event.altKey) return;
  if ((event.key === 'k' && modifier) || (event.key === '/' && !modifier && !writing)) enter(event);
});
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close(); // The backdrop.
});

// The box’s code and the catalogue load side by side, when the box is first used. What fails is tried again.
const failed = 'The search could not be loaded. The error index holds every message, too.';
const said = box.querySelector('.said')!;
let loading: Promise<void> | undefined;
const load = () => {
  if (loading) return;
  void matchIndex(box.dataset['base'] ?? '/').catch(() => {}); // The box says so when it is asked.
  loading = import('./search-box.ts').then(
    () => {
      if (said.textContent === failed) said.textContent = '';
    },
    () => {
      loading = undefined;
      said.textContent = failed;
    },
  );
};
box.addEventListener('focusin', load);
box.addEventListener('paste', () => {
  box.toggleAttribute('data-pasted', true); // For the box, if it comes later.
  load();
});
if (!dialog && location.search) load(); // /search/?q=…
