import { fill, formatNumber, percentText } from '~/i18n/format';
import { partText, figureSaid, orderText } from './sentences';
import { h, type FigureElement } from '~/lib/figure';
import { spreadOut } from '~/lib/drawing/label-place';
import { standalone, type Colours } from '../parts/standalone';
import type { PromptState, StateOf } from './state';
import { LINES } from './view/sweep-view';

export { svgFile } from '../parts/standalone';

const WIDTH = 900;
const HEIGHT = 460;
const PLOT = { left: 70, right: 700, top: 70, bottom: 380 };
const xAt = (share: number) => PLOT.left + (PLOT.right - PLOT.left) * share;
const yAt = (share: number) => PLOT.bottom - (PLOT.bottom - PLOT.top) * share;

/** The results of a view as one standalone SVG with inlined colours. */
export function picture(state: PromptState, colours: Colours): FigureElement {
  const { t, result } = state;
  return standalone(
    { width: WIDTH, height: HEIGHT },
    colours,
    t.views[result.view],
    ...drawn(state, colours),
    ...lines(figureSaid(state)).map((text, i) =>
      h('text', { x: 24, y: HEIGHT - 36 + 18 * i, fill: colours.soft, 'font-size': 12 }, text),
    ),
  );
}

function drawn(state: PromptState, colours: Colours): FigureElement[] {
  const { result } = state;
  switch (result.view) {
    case 'one':
      return shareBars({ ...state, result }, colours);
    case 'examples':
      return sweepLines({ ...state, result }, colours);
    case 'formats':
      return strips({ ...state, result }, colours);
    case 'search':
      return climb({ ...state, result }, colours);
    case 'injection':
      return shields({ ...state, result }, colours);
  }
}

/** Some 120 characters per line, split between sentences. */
function lines(said: string): string[] {
  const half = said.indexOf(' ', said.length / 2);
  return said.length > 120 && half > 0 ? [said.slice(0, half), said.slice(half + 1)] : [said];
}

type Bar = readonly [name: string, full: number, value: string];

/** Labelled bars below one another. */
function bars(rows: readonly Bar[], { soft, hair }: Colours): FigureElement[] {
  return rows.flatMap(([name, full, value], i) => {
    const y = PLOT.top + i * 62;
    return [
      h('text', { x: PLOT.left, y: y + 12 }, name),
      h('rect', { x: PLOT.left, y: y + 20, width: PLOT.right - PLOT.left, height: 20, fill: hair }),
      h('rect', { x: PLOT.left, y: y + 20, width: xAt(full) - PLOT.left, height: 20 }),
      h('text', { x: PLOT.right + 12, y: y + 35, fill: soft }, value),
    ];
  });
}

const shareBars = ({ result, t, locale }: StateOf<'one'>, colours: Colours) =>
  bars(
    (['right', 'format', 'unknown', 'wrong'] as const).map((name) => {
      const share = result.shares[name];
      return [t.verdicts[name], share, partText(share, locale)] as const;
    }),
    colours,
  );

const shields = ({ result, t, locale }: StateOf<'injection'>, colours: Colours) =>
  bars(
    result.defences.map(({ defence, obeyed }) => {
      return [t.defences[defence], obeyed, partText(obeyed, locale)] as const;
    }),
    colours,
  );

function strips({ result, t, locale }: StateOf<'formats'>, colours: Colours): FigureElement[] {
  const left = 260;
  const at = (share: number) => left + (PLOT.right - left) * share;
  return result.orders.flatMap(({ order, mean }, i) => {
    const y = PLOT.top + 20 + i * 50;
    const dots = result.points.filter((point) => point.order === order);
    return [
      h('text', { x: 24, y: y + 5 }, orderText(order, t)),
      h('path', { d: `M${left} ${y}H${PLOT.right}`, stroke: colours.hair }),
      h('path', { d: `M${at(mean)} ${y - 16}V${y + 16}`, stroke: colours.soft }),
      ...dots.map(({ right }) => h('circle', { cx: at(right), cy: y, r: 5, 'fill-opacity': 0.6 })),
      h('text', { x: PLOT.right + 16, y: y + 5 }, percentText(mean, locale)),
    ];
  });
}

interface Curve {
  name: string;
  /** x and y, 0 … 1 */
  points: readonly (readonly [number, number])[];
  dashed: boolean;
}

function curves(all: readonly Curve[], state: PromptState, { hair, soft, ink }: Colours) {
  const ends = spreadOut(
    all.map(({ points }) => yAt(points.at(-1)?.[1] ?? 0)),
    18,
    PLOT.bottom,
  );
  return [
    ...[0, 0.5, 1].flatMap((share) => [
      h('path', { d: `M${PLOT.left} ${yAt(share)}H${PLOT.right}`, stroke: hair }),
      h(
        'text',
        { x: PLOT.left - 8, y: yAt(share) + 5, 'text-anchor': 'end', fill: soft },
        percentText(share, state.locale),
      ),
    ]),
    ...all.flatMap(({ name, points, dashed }, i) => [
      h('path', {
        d: points.map(([x, y], n) => `${n ? 'L' : 'M'}${xAt(x)} ${yAt(y)}`).join(''),
        fill: 'none',
        stroke: dashed ? soft : ink,
        'stroke-width': 2,
        ...(dashed && { 'stroke-dasharray': '8 5' }),
      }),
      h('text', { x: PLOT.right + 10, y: ends[i]! + 5, 'font-weight': 600 }, name),
    ]),
  ];
}

function sweepLines(state: StateOf<'examples'>, colours: Colours): FigureElement[] {
  const { result, t } = state;
  const all = LINES.map((line) => ({
    name: t.lines[line],
    dashed: line !== 'plain',
    points: result.lines[line].flatMap(({ examples, mean }) =>
      mean === null ? [] : [[examples / 6, mean] as const],
    ),
  }));
  return curves(all, state, colours);
}

function climb(state: StateOf<'search'>, colours: Colours): FigureElement[] {
  const { result, t, locale } = state;
  const { tried, candidates } = result;
  const xOf = (i: number) => i / Math.max(1, candidates - 1);
  const all = (['best', 'heldOut'] as const).map((key) => ({
    name: `${t[key === 'best' ? 'developmentLine' : 'heldOutLine']} ${percentText(tried.at(-1)![key], locale)}`,
    dashed: key === 'heldOut',
    points: tried.map((each, i) => [xOf(i), each[key]] as const),
  }));
  const foot = fill(t.candidateNamed, { n: formatNumber(candidates, locale) });
  return [
    ...curves(all, state, colours),
    h('text', { x: PLOT.right, y: PLOT.bottom + 22, 'text-anchor': 'end' }, foot),
  ];
}
