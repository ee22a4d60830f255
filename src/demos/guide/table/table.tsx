import { MAX_WEIGHT, merit, meritsOf, pointsText, weightOf } from '~/lib/matrix/criteria';
import { fill, percentText } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { ROADS, type Road } from '~/lib/road';
import type { Weighing } from '../weighing';
import { cellName, parts, twoPlaces, type TableState } from './state';

type Row = TableState['criteria'][number];

/** What a live table answers to; false in the build. */
type Hand = Weighing | false;

/** Pixels of height for each unit of weight. */
export const UNIT = 3.4;

/** Criteria by roads: a bar is as high as its row weighs and as wide as its rating, the columns stand by their scores. */
export const table = (state: TableState, hand: Hand = false): FigureElement => (
  <table
    class="matrix"
    data-measured-on="judgement"
    role={hand && 'grid'}
    aria-label={fill(state.t.table, { n: state.criteria.length })}
    {...(hand && hand.cells.on)}
  >
    <thead class="as-block holds-place clipped">
      <tr class="holds-place as-grid">
        <th scope="col">{state.t.drag}</th>
        {columnsOf(state).map((road) => head(road, state))}
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
  </table>
);

/** The roads from the highest score to the lowest. */
const columnsOf = ({ ranking }: TableState): readonly Road[] =>
  ranking?.map(({ road }) => road) ?? ROADS;

function head(road: Road, state: TableState): FigureElement {
  const { ranking, roads, t } = state;
  const ranked = ranking?.find((one) => one.road === road);
  return (
    <th
      scope="col"
      key={road}
      data-road={road}
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

function line(row: Row, state: TableState, hand: Hand): FigureElement {
  const { id, name } = row;
  const best = Math.max(...ROADS.map((road) => merit(row, road)));
  const weight = weightOf(row, state.weights);
  return (
    <tr
      class="holds-place as-grid"
      data-criterion={id}
      id={id}
      data-flipped={hand && hand.found.value?.flip?.moves.some(({ criterion }) => criterion === id)}
    >
      <th scope="row">
        <span class="name">{name}</span>
        <input
          type="range"
          name={`weight.${id}`}
          min={0}
          max={MAX_WEIGHT}
          step={Number.isInteger(weight) ? 1 : 0.5}
          value={weight}
          aria-label={fill(state.t.weightOf, { name })}
          disabled={!hand}
          onInput={({ currentTarget }) => hand && hand.weigh(id, Number(currentTarget.value))}
        />
        {step('less', row, state, hand)}
        <output class="to-middle">{weight}</output>
        {step('more', row, state, hand)}
      </th>
      {columnsOf(state).map((road) => cell(row, road, best, state, hand))}
    </tr>
  );
}

const step = (way: 'less' | 'more', row: Row, { t, weights }: TableState, hand: Hand) => (
  <button
    type="button"
    class="no-border no-padding"
    tabindex={-1}
    data-step={way}
    data-of={row.id}
    aria-label={fill(t[way], { name: row.name })}
    disabled={!hand}
    onClick={() => hand && hand.weigh(row.id, weightOf(row, weights) + (way === 'more' ? 1 : -1))}
  >
    {way === 'less' ? '−' : '+'}
  </button>
);

function cell(row: Row, road: Road, best: number, state: TableState, hand: Hand) {
  const { t, locale, weights } = state;
  const name = cellName(row.id, road);
  const rating = pointsText(row, road, LOCALES[locale].to);
  const isAt = hand && hand.cells.at.value === name;
  return (
    <td
      data-cell={name}
      key={name}
      data-road={road}
      data-at={isAt}
      class={merit(row, road) === best ? 'best' : undefined}
      tabindex={hand && (isAt ? 0 : -1)}
      aria-describedby={isAt && `why-${row.id}-${road}`}
    >
      <span class="short">{row.short[road]}</span>
      <span class="sr">{LOCALES[locale].comma + fill(t.ofFive, { rating })}</span>
      {chip(row, road, state)}
      {ink(meritsOf(row, road), weightOf(row, weights) * UNIT)}
    </td>
  );
}

const percent = (points: number) => `${points * 20}%`;

/** The bar of a rating; between the ends of a range it is half as dark. */
const ink = ([low, high]: readonly [number, number], height: number): FigureElement => (
  <svg class="ink across fill-road" data-ink aria-hidden="true" width="100%" height={height}>
    <rect width={percent(high)} height="100%" />
    {high > low && (
      <rect class="range fill-plate" x={percent(low)} width={percent(high - low)} height="100%" />
    )}
  </svg>
);

function chip(row: Row, road: Road, { shares, t, locale }: TableState): FigureElement | undefined {
  const share = shares.find((one) => one.criterion === row.id && one.road === road);
  return (
    share && (
      <span
        class="ms line-box semibold"
        data-measured={`${row.id}.${road}`}
        data-measured-on={share.own ? 'you' : 'toy'}
        data-parts={parts(row, share)}
      >
        <span class="sr">{share.own ? t.measured.yoursSr : t.measured.recordedSr}</span>
        {percentText(share.value, locale)}
      </span>
    )
  );
}
