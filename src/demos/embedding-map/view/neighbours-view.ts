import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { headRow } from '~/demos/parts/table';
import { judged, type MapState, type Neighbourhood, type ShownMap } from '../state';
import { shortLabel } from '../labels';
import { LOCALES } from '~/lib/locale';

const LONGEST = 90; // characters of a passage in a row

/** True neighbours next to those on the map; false and lost ones are marked in words. */
export function neighboursView(map: ShownMap, state: MapState): FigureElement {
  const { t } = state;
  const { chosen } = map;
  if (!chosen) return h('p', { class: 'help', key: 'none' }, t.noSelection);
  const { kept, missed, wrong } = judged(chosen);
  const name = map.points[chosen.point]?.label ?? '';
  const lead = fill(t.neighboursLead, {
    kept: kept.length,
    k: chosen.inSpace.length,
    missed: missed.length,
    wrong: wrong.length,
  });
  return h(
    'section',
    { class: 'near', key: 'near' },
    h('h3', { class: 'label' }, fill(t.neighboursOf, { name: shortLabel(name, LONGEST) })),
    wholeText(map, chosen.point),
    h('p', { class: 'help' }, lead),
    neighboursTable(map, chosen, state),
  );
}

/** The text of a point if its label is only a part of it. */
function wholeText({ points }: ShownMap, point: number): FigureElement | undefined {
  const { label, text } = points[point]!;
  return text !== '' && text !== label ? h('p', { class: 'whole' }, text) : undefined;
}

function neighboursTable(map: ShownMap, chosen: Neighbourhood, state: MapState): FigureElement {
  const { t, locale } = state;
  const { kept } = judged(chosen);
  const heads = [t.rank, t.inSpace, t.onMap];
  const ranks = Math.max(chosen.inSpace.length, chosen.onMap.length);
  const number = (value: number) => formatNumber(value, locale, 2);
  const cell = (
    head: string,
    point: number | undefined,
    value: string,
    [good, bad]: readonly [string, string],
  ) => {
    if (point === undefined) return h('td', { 'data-label': head }, h('span', {}, '–'));
    const right = kept.includes(point);
    return h(
      'td',
      { 'data-label': head, 'data-point': point, class: right ? 'kept' : 'bad' },
      h('span', {}, pointName(map, point, state)),
      h(
        'small',
        {},
        h('b', {}, right ? `✓ ${good}` : `✕ ${bad}`),
        ' · ',
        h('span', { class: 'whole-value' }, value),
      ),
    );
  };
  const row = (at: number) => {
    const [space, near] = [chosen.inSpace[at], chosen.onMap[at]];
    return h(
      'tr',
      {},
      h('th', { scope: 'row', 'data-label': t.rank }, String(at + 1)),
      cell(t.inSpace, space?.point, fill(t.similarity, { n: number(space?.similarity ?? 0) }), [
        t.kept,
        t.missed,
      ]),
      cell(t.onMap, near?.point, fill(t.distance, { n: number(near?.distance ?? 0) }), [
        t.trueOne,
        t.falseOne,
      ]),
    );
  };
  return h(
    'table',
    { class: 'turn keep neighbours', 'data-neighbours': chosen.point },
    h(
      'caption',
      { class: 'sr' },
      fill(t.neighboursOf, { name: map.points[chosen.point]?.label ?? '' }),
    ),
    headRow(heads),
    h('tbody', {}, ...Array.from({ length: ranks }, (_, at) => row(at))),
  );
}

/** A name; in the page, a button that selects its point. */
export function pointName(
  { points }: Pick<ShownMap, 'points'>,
  point: number,
  { live }: Pick<MapState, 'live'>,
): FigureNode {
  const { label, language } = points[point] ?? { label: '', language: '' };
  const lang = language ? LOCALES[language].lang : undefined;
  const text = shortLabel(label, LONGEST);
  if (!live) return h('span', { lang }, text);
  return h('button', { type: 'button', class: 'to-point', 'data-to': point, lang }, text);
}
