import { wordsOf } from '~/demos/kit/words';
import type { Words as KitStrings } from 'words:parts';
import { mount } from './mount';
import { marked, ownParts } from './props';

/** Wires up the foot of a demo: Share, code and limits. @param root the element that contains them */
export function wireFoot(root: HTMLElement, name: string, { codeMissing }: KitStrings): void {
  wireViews(root, (view) => {
    if (view === 'code') void loadListing(root, codeMissing);
    if (view === 'limits') showLimits(root, wordsOf<{ limits: string[] }>(name).limits);
  });
  wireShare(root);
}

/** Makes the links at the foot show and hide their panels: the code, and the limits. */
function wireViews(root: HTMLElement, opened: (view: string) => void): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-tab]')) {
    const view = link.dataset.tab!;
    const panel = root.querySelector<HTMLElement>(`[data-panel="${view}"]`)!;
    const turn = (open: boolean) => {
      panel.toggleAttribute('data-open', open);
      link.setAttribute('aria-expanded', String(open));
      if (open) opened(view);
    };
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      turn(!panel.hasAttribute('data-open'));
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    turn(location.hash === `#${panel.id}`);
  }
}

/** Loads the demo's files from their own page into the Code tab, once. */
async function loadListing(root: HTMLElement, missing: string): Promise<void> {
  const panel = root.querySelector<HTMLElement>('[data-panel=code]')!;
  const link = panel.querySelector<HTMLAnchorElement>('[data-code-note] a');
  if (!link) return;
  try {
    const listing = await listingOf(link.href);
    panel.replaceChildren(document.adoptNode(listing));
  } catch {
    say(link, missing);
  }
}

async function listingOf(address: string): Promise<Element> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const listing = page.querySelector('[data-listing]');
  if (!listing) throw new Error(`${address} holds no listing.`);
  return listing;
}

function say(link: HTMLElement, missing: string): void {
  const note = link.parentElement!;
  const sentence = note.querySelector('[data-missing]') ?? document.createElement('span');
  sentence.setAttribute('data-missing', '');
  sentence.textContent = `${missing} `;
  note.prepend(sentence);
}

/** Fills the panel with the demo's limits when it is opened. */
function showLimits(root: HTMLElement, limits: readonly string[]): void {
  const panel = root.querySelector<HTMLElement>('[data-panel=limits]')!;
  const list = (
    <ul>
      {limits.map((limit) => (
        <li>{limit}</li>
      ))}
    </ul>
  );
  if (!panel.querySelector('ul')) mount(panel, [list]);
}

/** Opens and closes the Share menu: by its button, Escape, a click elsewhere, or a choice in it. */
function wireShare(root: HTMLElement): void {
  const [button] = ownParts<HTMLButtonElement>(root, `button${marked('share')}`);
  const [list] = ownParts(root, marked('share-list'));
  if (!button || !list) return;
  const turn = (open: boolean) => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (!open && hadFocus) button.focus();
  };
  button.addEventListener('click', () => turn(list.hidden !== false));
  list.addEventListener('click', () => turn(false));
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !list.hidden) turn(false);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const goesOn = relatedTarget instanceof Node && list.parentElement!.contains(relatedTarget);
    if (!list.hidden && relatedTarget && !goesOn) turn(false);
  });
  root.ownerDocument.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && !list.parentElement!.contains(target as Node)) turn(false);
  });
}
