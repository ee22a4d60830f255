import { loadStyles } from '~/browser/page';

/** Runs on every page: opens the search dialog, and loads its code at the first sign of use. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]')!;
const dialog = document.querySelector<HTMLDialogElement>('dialog.finder')!;
const input = dialog.querySelector('input')!;
const clear = dialog.querySelector<HTMLElement>('[data-clear]')!;
const failed = dialog.querySelector<HTMLElement>('[data-failed]')!;

/** The styles of the dialog are loaded after the page, well before anyone opens it. */
const dress = () => dialog.dataset.styles!.split(' ').forEach((sheet) => void loadStyles(sheet));
if (document.readyState === 'complete') dress();
else addEventListener('load', dress);

let started: Promise<void> | undefined;

function start(): Promise<void> {
  failed.hidden = true;
  started ??= import('./dialog')
    .then(({ startDialog }) => startDialog(dialog))
    .catch(() => {
      started = undefined;
      failed.hidden = false;
    });
  return started;
}

function open(): void {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  void start();
}

/** Without this script the control is a link to a page of answers; with it, a button. */
function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  for (const name of ['aria-label', 'aria-keyshortcuts'])
    button.setAttribute(name, link.getAttribute(name)!);
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]',
  ) !== null;

function asksForSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return true;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isComposing && !isTyping(event.target);
}

const button = buttonFor(link);
button.addEventListener('click', open);
for (const reach of ['pointerenter', 'focus']) button.addEventListener(reach, () => void start());
document.addEventListener('keydown', (event) => {
  if (!asksForSearch(event)) return;
  event.preventDefault();
  open();
});
failed.querySelector('button')!.addEventListener('click', () => {
  input.focus();
  void start();
});
dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
/** Otherwise a search field would use the first Esc to clear itself. */
dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  dialog.close();
});

function ask(question: string): void {
  input.value = question;
  input.focus();
  input.dispatchEvent(new InputEvent('input'));
}

input.addEventListener('input', () => (clear.hidden = input.value === ''));
clear.addEventListener('click', () => ask(''));
dialog.querySelector('[data-examples]')!.addEventListener('click', ({ target }) => {
  const example = target instanceof Element && target.closest('button');
  if (example) ask(example.textContent);
});

/** A page may have a search field that opens this dialog; it is hidden without this script. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-form]')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
    ask(form.querySelector('input')!.value);
  });
}
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  const query = input.value;
  void start().then(() => {
    if (!dialog.open || input.value !== query) return; // the reader has moved on
    dialog.querySelector<HTMLAnchorElement>('[data-results] a')?.click();
  });
});
