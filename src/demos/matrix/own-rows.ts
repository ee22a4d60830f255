import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import type { OwnCriterion } from './core/own';
import { weightName } from './core/settings';
import type { MatrixWords } from './state';

/** The reader's own criteria as rows of the table: a name, a weight, a rating for each road. */
export const ownRows = (own: readonly OwnCriterion[], words: MatrixWords): FigureElement[] =>
  own.length === 0
    ? []
    : [
        h(
          'tr',
          { class: 'group', key: 'group' },
          h('th', { colspan: 8, scope: 'rowgroup' }, words.strings.own.group),
        ),
        ...own.map((one) => row(one, words)),
      ];

function row({ id, name, weight, ratings }: OwnCriterion, words: MatrixWords): FigureElement {
  const { strings } = words;
  const named = name || strings.own.unnamed;
  return h(
    'tr',
    { class: 'own', 'data-own': id, key: id },
    h(
      'th',
      { scope: 'row' },
      h(
        'label',
        {},
        h('span', { class: 'sr' }, strings.own.name),
        h('input', {
          ...{ type: 'text', maxlength: 80, value: name, placeholder: strings.own.hint },
          ...{ 'data-own-name': '', autocomplete: 'off' },
        }),
      ),
    ),
    h(
      'td',
      { class: 'w' },
      h('input', {
        ...{ type: 'range', min: 0, max: 5, step: 1, value: weight },
        ...{ name: weightName(id), 'aria-label': fill(strings.weightOf, { name: named }) },
      }),
      h('output', { 'data-of': weightName(id) }, String(weight)),
    ),
    h('td', { class: 'ends' }),
    ...ROADS.map((road) => rating(road, ratings[road], words)),
    h(
      'td',
      { class: 'why' },
      h('button', { type: 'button', class: 'quiet', 'data-remove': id }, strings.own.remove),
    ),
  );
}

const rating = (road: Road, value: number, { strings, roads }: MatrixWords): FigureElement =>
  h(
    'td',
    { 'data-road': road },
    h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
    h(
      'select',
      { 'data-own-rating': road, 'aria-label': fill(strings.own.rate, { road: roads[road] }) },
      ...[1, 2, 3, 4, 5].map((points) =>
        h('option', { value: points, selected: points === value }, String(points)),
      ),
    ),
  );
