import type { FigureEntry } from '~/schemas/figure';
import type { In } from './in-language';

export type Kind<K> = In<Extract<FigureEntry, { kind: K }>>;

export const all = <A, B>(list: readonly A[], of: (one: A) => Promise<B>): Promise<B[]> =>
  Promise.all(list.map(of));
