import type { Row } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import { speechIn } from './figure-numbers';

export type Kind<K> = Extract<FigureEntry, { kind: K }>;
export type Both = { en: string; zh: string };
type RowEntry = { name: Both; sub?: Both; road?: Row['road']; price?: string; strong?: true };

export const rowIn = ({ name, sub, road, price, strong }: RowEntry, locale: Locale): Row => ({
  name: name[locale],
  ...(sub && { sub: sub[locale] }),
  ...(road && { road }),
  ...(price && { price }),
  ...(strong && { strong }),
});

export const baseIn = ({ id, title, note }: FigureEntry, locale: Locale) => ({
  id,
  title: title[locale],
  note: { at: note.at === 'foot' ? note.at : { cell: note.at }, text: note.text[locale] },
  speech: speechIn(locale),
});

export const all = <A, B>(list: readonly A[], of: (one: A) => Promise<B>): Promise<B[]> =>
  Promise.all(list.map(of));
