import type { Locale } from '~/lib/locale';
import { fillLists } from './choices';
import { propsOf } from './props';
import { bringWords } from './words';

const elements = import.meta.glob('../*/*-demo.ts');

/**
 * Loads a demo's strings, then its element. It is a module of its
 * own so that no page has to load the list of all demos.
 */
export async function bringDemo(demo: HTMLElement): Promise<void> {
  const name = demo.localName.slice('x-'.length);
  const { locale } = propsOf<{ locale: Locale }>(demo);
  await Promise.all([bringWords(name, locale), bringWords('parts', locale), fillLists(demo)]);
  await elements[`../${name}/${name}-demo.ts`]!();
}
