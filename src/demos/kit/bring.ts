import type { Locale } from '~/lib/locale';
import { fillLists } from './choices';
import { propsOf } from './props';
import { bringWords } from './words';

const elements = import.meta.glob('../*/*-demo.ts');

/** Fetches the words of a demo, then its element. It stands apart: the list of all demos is no page's burden. */
export async function bringDemo(demo: HTMLElement): Promise<void> {
  const name = demo.localName.slice('x-'.length);
  const { locale } = propsOf<{ locale: Locale }>(demo);
  await Promise.all([bringWords(name, locale), bringWords('parts', locale), fillLists(demo)]);
  await elements[`../${name}/${name}-demo.ts`]!();
}
