import type { FigureElement } from '~/lib/figure';
import type { Place } from '../core/place';
import type { Locale } from '~/lib/locale';
import { nearChosen, SIZES, type Words } from '../core/words';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import { wordsView } from './words';

/** The twelve words drawn at build time, for a wide field and for a tall one; a page shows one of them. */
export function wordsAtRest(words: Words, t: EmbeddingMapStrings, locale: Locale): FigureElement[] {
  const { twelve, chosen } = words;
  const drawn = (places: readonly Place[], name: 'wide' | 'tall') =>
    wordsView(
      {
        locale,
        title: t.words.field,
        labels: twelve.words.map(([label, language], at) => ({ name: label, language, at: places[at]! })), // prettier-ignore
        size: SIZES[name],
        chosen,
        near: nearChosen(words),
      },
      name,
    );
  return [drawn(twelve.wide, 'wide'), drawn(twelve.tall, 'tall')];
}
