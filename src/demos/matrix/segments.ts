import { h, type FigureElement } from '~/lib/figure';
import type { Ranked } from '~/lib/demos/matrix/ranking';
import { nameOf, twoPlaces, type MatrixWords } from './state';

const FULL = 98; // per cent of the drawing that the highest score fills
const CHARACTER = 1.7; // per cent a character of a name needs, in a wide font; a Chinese one half as much again
const VALUE_FITS = 5.5; // and its value alone
const ALWAYS_FITS = 12; // and its value on a phone

export interface Segment {
  readonly id: string;
  readonly value: number;
  /** Start and length, in the unit of the score. */
  readonly from: number;
}

/** Values laid end to end; those of 0 are left out. */
function laidOut(parts: readonly { id: string; value: number }[]): Segment[] {
  let from = 0;
  return parts.flatMap(({ id, value }) => {
    const segment = { id, value, from };
    from += value;
    return value > 0 ? [segment] : [];
  });
}

export const groupSegments = ({ groups }: Ranked): Segment[] =>
  laidOut(groups.map(({ group, value }) => ({ id: group, value })));

export const criterionSegments = ({ parts }: Ranked): Segment[] =>
  laidOut(parts.map(({ criterion, value }) => ({ id: criterion, value })));

/** A bar of groups with their names and values; under it, thinly, the same by criterion. */
export function stackedBar(ranked: Ranked, highest: number, words: MatrixWords): FigureElement {
  const percent = (value: number) => (value / highest) * FULL;
  const at = (value: number) => `${percent(value).toFixed(2)}%`;
  const said = groupSegments(ranked)
    .map(({ id, value }) => `${nameOf(words.groups, id)} ${twoPlaces(value)}`)
    .join(words.strings.list);
  const bar = ({ id, from, value }: Segment) =>
    h('rect', { 'data-group': id, x: at(from), y: 2, width: at(value), height: 29 });
  const thin = ({ id, from, value }: Segment) =>
    h(
      'rect',
      { class: 'thin', x: at(from), y: 32, width: at(value), height: 6 },
      h('title', {}, `${nameOf(words.criteria, id)} ${twoPlaces(value)}`),
    );
  return h(
    'svg',
    { class: 'stack', role: 'img', 'aria-label': `${words.roads[ranked.road]}: ${said}` },
    ...groupSegments(ranked).map(bar),
    ...groupSegments(ranked).map(
      (segment) => percent(segment.value) > VALUE_FITS && label(segment, percent, words),
    ),
    ...criterionSegments(ranked).map(thin),
  );
}

/** Places of a text in which a Latin letter takes one. */
const breadthOf = (text: string): number =>
  text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;

function label(
  { id, from, value }: Segment,
  percent: (value: number) => number,
  { groups }: MatrixWords,
): FigureElement {
  const name = `${nameOf(groups, id)} `;
  const named = percent(value) > CHARACTER * (breadthOf(name) + twoPlaces(value).length);
  const small = percent(value) < ALWAYS_FITS;
  return h(
    'svg',
    { x: `${percent(from + value / 2).toFixed(2)}%`, y: 21, overflow: 'visible' },
    h(
      'text',
      { class: small && 'small' },
      named && h('tspan', { class: 'gn' }, name),
      twoPlaces(value),
    ),
  );
}
