import { fill, percentText } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { ROADS, type Road } from '~/lib/road';
import { MAX_WEIGHT, merit, meritsOf, pointsText, weightOf } from './core/criteria';
import { cellName, parts, twoPlaces, type MatrixState } from './state';

type Row = MatrixState['criteria'][number];

export interface Hand {
  readonly at: string;
  /** The weights to which those that are shown may still be moving. */
  readonly weights: MatrixState['weights'];
  /** The criteria whose weights a flip has moved. */
  readonly flipped: readonly string[];
  readonly on: Readonly<Record<string, (event: never) => void>>;
}

/** Pixels of height for each unit of weight. */
export const UNIT = 6.6;

/** Criteria by roads: a row is as tall as it weighs, a bar as wide as its rating, the columns stand by their scores. */
export const view = (state: MatrixState, hand?: Hand): FigureNode[] => [
  <table
    class="matrix"
    data-measured-on="judgement"
    role={hand ? 'grid' : undefined}
    aria-label={fill(state.t.table, { n: state.criteria.length })}
    {...hand?.on}
  >
    <thead class="as-block holds-place clipped">
      <tr class="holds-place as-grid">
        <th scope="col">{state.t.drag}</th>
        {ROADS.map((road) => head(road, state))}
      </tr>
    </thead>
    {state.groups.map(({ id, name }) => (
      <tbody class="as-block holds-place clipped" data-group={id}>
        <tr class="group holds-place as-grid">
          <th colspan={ROADS.length + 1} scope="rowgroup">
            {name}
          </th>
        </tr>
        {state.criteria.filter(({ group }) => group === id).map((row) => line(row, state, hand))}
      </tbody>
    ))}
  </table>,
  <svg class="sprite pinned" aria-hidden="true">
    <pattern {...STRIPES}>
      <rect width={2.5} height={5} />
    </pattern>
  </svg>,
];

const STRIPES = {
  ...{ id: 'matrix-range', width: 5, height: 5 },
  ...{ patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(25)' },
};

/** How many columns further right a road stands than in the fixed order. */
const shiftOf = (road: Road, { ranking }: MatrixState): number =>
  ranking ? ranking.findIndex((one) => one.road === road) - ROADS.indexOf(road) : 0;

function head(road: Road, state: MatrixState): FigureElement {
  const { ranking, roads, t } = state;
  const ranked = ranking?.find((one) => one.road === road);
  return (
    <th
      scope="col"
      data-road={road}
      data-shift={shiftOf(road, state)}
      data-score={ranked?.score}
      data-place={ranked?.place}
    >
      <span class="road">
        <svg aria-hidden="true">
          <use href={`#m-${road}`} />
        </svg>
        <span>{roads[road]}</span>
        {ranked?.place === 1 && <small class="sr">{ranked.tied ? t.tieMark : t.first}</small>}
      </span>
      <span class="score as-block">
        <b>{ranked ? twoPlaces(ranked.score) : '–'}</b> <small>{t.of}</small>
      </span>
    </th>
  );
}

function line(row: Row, state: MatrixState, hand?: Hand): FigureElement {
  const { t, weights } = state;
  const { id, name } = row;
  const best = Math.max(...ROADS.map((road) => merit(row, road)));
  const weight = weightOf(row, weights);
  const target = weightOf(row, hand?.weights ?? weights);
  return (
    <tr
      class="holds-place as-grid"
      data-criterion={id}
      id={id}
      data-flipped={hand?.flipped.includes(id)}
    >
      <th scope="row">
        <span class="name">{name}</span>
        <input
          type="range"
          name={`weight.${id}`}
          form="matrix-inputs"
          min={0}
          max={MAX_WEIGHT}
          step={Number.isInteger(target) ? 1 : 0.5}
          value={target}
          aria-label={fill(t.weightOf, { name })}
          disabled={!hand}
        />
        {step('less', row, t, hand)}
        <output>{Number(weight.toFixed(1))}</output>
        {step('more', row, t, hand)}
        <span class="grip" data-grip={id} />
      </th>
      {ROADS.map((road) => cell(row, road, best, state, hand))}
    </tr>
  );
}

const step = (way: 'less' | 'more', { id, name }: Row, t: MatrixState['t'], hand?: Hand) => (
  <button
    type="button"
    tabindex={-1}
    data-step={way}
    data-of={id}
    aria-label={fill(t[way], { name })}
    disabled={!hand}
  >
    {way === 'less' ? '−' : '+'}
  </button>
);

function cell(row: Row, road: Road, best: number, state: MatrixState, hand?: Hand) {
  const { t, locale, weights } = state;
  const name = cellName(row.id, road);
  const rating = pointsText(row, road, LOCALES[locale].to);
  const isAt = hand?.at === name;
  return (
    <td
      data-cell={name}
      data-road={road}
      data-shift={shiftOf(road, state)}
      data-at={isAt}
      class={merit(row, road) === best ? 'best' : undefined}
      tabindex={hand && (isAt ? 0 : -1)}
      aria-describedby={isAt && `why-${row.id}-${road}`}
    >
      {ink(meritsOf(row, road), weightOf(row, weights) * UNIT)}
      <span class="short stacked">{row.short[road]}</span>
      <span class="sr">{LOCALES[locale].comma + fill(t.ofFive, { rating })}</span>
      {chip(row, road, state)}
    </td>
  );
}

const percent = (points: number) => `${points * 20}%`;

/** The bar of a rating; between the ends of a range it is striped, which is half the ink. */
const ink = ([low, high]: readonly [number, number], height: number): FigureElement => (
  <svg
    class="ink pen-road"
    data-ink
    aria-hidden="true"
    width="100%"
    height={Number(height.toFixed(2))}
  >
    <rect width={percent(high)} height="100%" />
    {high > low && (
      <rect class="range" x={percent(low)} width={percent(high - low)} height="100%" />
    )}
    <line class="pen-3" x1={percent(high)} x2={percent(high)} y1="0" y2="100%" />
  </svg>
);

function chip(row: Row, road: Road, { shares, t, locale }: MatrixState): FigureElement | undefined {
  const share = shares.find((one) => one.criterion === row.id && one.road === road);
  if (!share) return undefined;
  return (
    <span
      class="ms line-box"
      data-measured={`${row.id}.${road}`}
      data-measured-on={share.own ? 'you' : 'toy'}
      data-parts={parts(row, share)}
    >
      <span class="sr">{share.own ? t.measured.yoursSr : t.measured.recordedSr}</span>
      {percentText(share.value, locale)}
    </span>
  );
}
