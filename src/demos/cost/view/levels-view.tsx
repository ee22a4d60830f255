import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import { ASSUMED, OWN, type LevelBill } from '~/lib/cost/price-level';
import { HORIZON, type CostState } from '../state';
import type { Words as CostStrings } from 'words:cost';

type Phrasing = Pick<CostState, 't' | 'locale'>;

const BY_TOKEN: readonly Road[] = ['prompt', 'rag', 'finetune'];

export function levelsView(state: CostState): FigureElement {
  const { t, byLevel } = state;
  return (
    <section key="levels">
      <h3 class="label">{t.levels.title}</h3>
      <table class="turn keep numbers levels">
        <caption class="sr">{t.levels.title}</caption>
        {headOf(state)}
        <tbody>{byLevel.map((bill) => levelRow(bill, state))}</tbody>
      </table>
      <p class="help">{fill(t.levels.help, { unit: t.money[state.form.currency].unit })}</p>
    </section>
  );
}

/** On a phone a road is named by its mark alone, as below the sentence above the drawing. */
const headOf = ({ t }: CostState): FigureElement => (
  <thead>
    <tr>
      <th scope="col">{t.levels.head}</th>
      {BY_TOKEN.map((road) => (
        <th scope="col" data-road={road}>
          {sign(road)}
          <span class="late">{t.roads[road]}</span>
        </th>
      ))}
      <th scope="col">{t.levels.from}</th>
    </tr>
  </thead>
);

/** The day of a level below its prices, so that neither is broken on a phone. */
const aside = (level: PriceLevel, state: Phrasing): FigureElement[] => [
  <small>{levelPrices(level, state)}</small>,
  ...(level.seen === ''
    ? []
    : [<small class={level.stale && 'stale'}>{dayOf(level, state)}</small>]),
];

export function dayOf({ seen, stale }: PriceLevel, { t, locale }: Phrasing): string {
  const day = formatDate(seen, locale);
  return stale ? fill(t.levels.stale, { on: day }) : day;
}

function levelRow({ level, monthly, from }: LevelBill, state: CostState): FigureElement {
  const { t, locale } = state;
  return (
    <tr
      data-price-level={level.id}
      data-from={from ?? 'never'}
      aria-current={level.id === state.level ? 'true' : undefined}
    >
      <th scope="row">
        {levelName(level, t)}
        {aside(level, state)}
      </th>
      {BY_TOKEN.map((road) => (
        <td>
          <data data-month={road} value={monthly[road]}>
            {formatNumber(monthly[road], locale)}
          </data>
        </td>
      ))}
      <td>
        {from === undefined ? fill(t.levels.never, { n: HORIZON }) : formatNumber(from, locale)}
      </td>
    </tr>
  );
}

export const sign = (road: Road): FigureElement => (
  <svg class="pt as-word" viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
    <use href={`#m-${road}`} />
  </svg>
);

export function levelName({ id, model }: PriceLevel, { levels }: CostStrings): string {
  if (id === ASSUMED) return levels.assumed;
  return id === OWN ? levels.own : model;
}

/** The prices of a million tokens read and written. */
const levelPrices = ({ input, output, currency }: PriceLevel, { t, locale }: Phrasing): string =>
  [input, output]
    .map((sum) =>
      fill(t.money[currency].plain, {
        n: formatNumber(sum, locale, Number.isInteger(sum) ? 0 : 2),
      }),
    )
    .join(' / ');
