import type { Locale } from '~/lib/locale';
import { fillLists } from './choices';
import { propsOf } from './props';
import { bringWords } from './words';

const elements = {
  ...import.meta.glob('../*/*-demo.ts'),
  ...import.meta.glob('../{*/panels,parts}/*/*-panel.ts'),
};

/**
 * Loads the strings of a demo or of a panel, then its element; a panel's host is loaded first. It is a module of its
 * own so that no page has to load the list of all elements.
 */
export async function loadElement(element: HTMLElement): Promise<void> {
  const name = element.localName.slice('x-'.length);
  const { folder = name, host } = element.dataset;
  const { locale } = propsOf<{ locale: Locale }>(element);
  await Promise.all([
    ...[bringWords(folder, locale), bringWords('parts', locale), fillLists(element)],
    host === undefined || loadHost(host),
  ]);
  const file = `../${folder}/${name}`;
  await (elements[`${file}-demo.ts`] ?? elements[`${file}-panel.ts`])!();
}

async function loadHost(tag: string): Promise<void> {
  const host = document.querySelector<HTMLElement>(tag)!;
  if (!customElements.get(tag)) await loadElement(host);
}
