import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import { table } from '~/demos/parts/table';
import { ASSUMED, OWN } from '~/lib/cost/price-level';
import { HORIZON, type CostState } from '../state';
import type { Words as CostStrings } from 'words:cost';

type Phrasing = Pick<CostState, 't' | 'locale'>;

const BY_TOKEN: readonly Road[] = ['prompt', 'rag', 'finetune'];

export function levelsView(state: CostState): FigureElement {
  const { t, byLevel, form, level: here, locale } = state;
  const { title, head, from: ahead, never, help } = t.levels;
  return (
    <section key="levels">
      <h3 class="label">{title}</h3>
      {table({
        caption: title,
        unseen: true,
        heads: [head, ...BY_TOKEN.map((road) => named(road, t)), ahead],
        rows: byLevel.map(({ level, monthly, from }) => [
          [levelName(level, t), ...aside(level, state)],
          ...BY_TOKEN.map((road) => (
            <data data-month={road} value={monthly[road]}>
              {formatNumber(monthly[road], locale)}
            </data>
          )),
          from === undefined ? fill(never, { n: HORIZON }) : formatNumber(from, locale),
        ]),
        told: byLevel.map(({ level: { id }, from = 'never' }) => ({
          'data-price-level': id,
          'data-from': from,
          'aria-current': id === here ? 'true' : undefined,
        })),
        attributes: { class: 'turn keep numbers levels' },
      })}
      <p class="help">{fill(help, { unit: t.money[form.currency].unit })}</p>
    </section>
  );
}

/** On a phone a road is named by its mark alone, as below the sentence above the drawing. */
const named = (road: Road, t: CostStrings): FigureElement => (
  <span data-road={road}>
    {sign(road)}
    <span class="late">{t.roads[road]}</span>
  </span>
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
