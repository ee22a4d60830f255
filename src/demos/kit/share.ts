import { save, type Exported } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { Words as KitStrings } from 'words:parts';
import { copyLinkTo } from './address';

/** What a panel hands out. */
interface Shares {
  kit: KitStrings;
  /** The file of a format; undefined if there is no result. */
  file(format: string): Promise<Exported | undefined>;
  say(sentence: string): void;
  fail(error: unknown): void;
}

/** Wires up a panel's buttons for a link to it and for files, and the menu around them, if there is one. */
export function wireShare(root: HTMLElement, shares: Shares): void {
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    const { panelExport, panelLink } = button?.dataset ?? {};
    if (panelLink !== undefined) void copyLink(root.id, shares);
    if (panelExport) void exportAs(panelExport, shares);
  });
  const button = root.querySelector<HTMLButtonElement>('button[data-panel-share]');
  const list = root.querySelector<HTMLElement>('[data-panel-share-list]');
  if (button && list) wireMenu(root, button, list);
}

async function copyLink(id: string, { kit, say }: Shares): Promise<void> {
  say((await copyLinkTo(id)) ? kit.copied : kit.notCopied);
}

async function exportAs(format: string, { kit, file, say, fail }: Shares): Promise<void> {
  try {
    const exported = await file(format);
    if (!exported) return;
    save(exported);
    say(fill(kit.exported, { file: exported.file }));
  } catch (error) {
    fail(error);
  }
}

/** Opens and closes the menu: by its button, Escape, a click elsewhere, or a choice in it. */
function wireMenu(root: HTMLElement, button: HTMLButtonElement, list: HTMLElement): void {
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
