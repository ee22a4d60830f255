import { formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { nearestWords } from '../core/twelve';
import { LOCALES, type Locale } from '~/lib/locale';
import { headRow } from '../../parts/table';
import type { Twelve } from '../core/words';
import type { EmbeddingMapStrings } from '../words/en';

/** Each of the twelve with its three nearest among them. */
export function twelveTable(
  { words, cosines }: Twelve,
  t: EmbeddingMapStrings,
  locale: Locale,
): FigureElement {
  const { word, ranks } = t.words;
  const named = (point: number) => {
    const [label, language] = words[point]!;
    return h('span', { lang: language && LOCALES[language].lang }, label);
  };
  const row = (at: number) => {
    const near = nearestWords(cosines[at]!, at);
    return h(
      'tr',
      {},
      h('th', { scope: 'row', 'data-label': word }, named(at)),
      ...ranks.map((rank, place) => {
        const one = near[place];
        if (!one) return h('td', { 'data-label': rank }, h('span', {}, '–'));
        const value = formatNumber(one.similarity, locale, 2);
        return h('td', { 'data-label': rank }, named(one.point), ' ', h('small', {}, value));
      }),
    );
  };
  return h(
    'table',
    { class: 'turn keep', 'data-twelve': true },
    h('caption', { class: 'sr' }, t.words.field),
    headRow([word, ...ranks]),
    h('tbody', {}, ...words.map((_, at) => row(at))),
  );
}
