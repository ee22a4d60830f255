import { h, type FigureElement } from '~/lib/figure';
import type { Ranked } from './core/ranking';
import { headRow } from '../parts/table';
import { twoPlaces, type MatrixWords } from './state';

/** The bars in numbers: criteria by roads, with the scores as sums. */
export function partsTable(ranking: readonly Ranked[], words: MatrixWords): FigureElement {
  const { strings, criteria, roads } = words;
  const row = (index: number, name: string) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', {}, String(ranking[0]?.parts[index]?.weight ?? '')),
      ...ranking.map(({ parts }) => h('td', {}, (parts[index]?.value ?? 0).toFixed(3))),
    );
  return h(
    'details',
    { class: 'parts' },
    h('summary', {}, strings.parts),
    h(
      'div',
      { class: 'wide-scroll', tabindex: 0, role: 'region', 'aria-label': strings.parts },
      h(
        'table',
        { class: 'sum' },
        h('caption', {}, strings.partsCaption),
        headRow([strings.criterion, strings.weight, ...ranking.map(({ road }) => roads[road])]),
        h('tbody', {}, ...criteria.map(({ name }, index) => row(index, name))),
        h(
          'tfoot',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, strings.score),
            h('td'),
            ...ranking.map(({ score }) => h('td', {}, twoPlaces(score))),
          ),
        ),
      ),
    ),
  );
}
