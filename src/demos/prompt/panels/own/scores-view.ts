import { table } from '~/demos/parts/table';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement, h } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { WAYS } from '../../core/own/rewordings';
import { type Judged, pairsOf, scoresOf, type VariantScore } from '../../core/own/score';
import type { Lane } from './lanes-view';
import { judgedOf, type ModelColumn, type OwnState } from './state';

/** A mean number of tokens, with a decimal if it is small. */
const meanText = (mean: number, locale: Locale): string =>
  formatNumber(mean, locale, mean < 10 && mean % 1 !== 0 ? 1 : 0);

/** A p value with three decimals, never rounded to zero. */
const pText = (p: number, locale: Locale): string =>
  p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);

interface Scored {
  column: ModelColumn;
  judged: ReturnType<typeof judgedOf>;
  scores: VariantScore[];
}

/** The scores of every model, in the order in which they were asked. */
export const scoredOf = ({ columns, asked, variants }: OwnState): Scored[] =>
  columns.map((column) => {
    const judged = judgedOf(column, asked);
    return { column, judged, scores: scoresOf(judged, variants.length) };
  });

/** The lanes of the drawing, model by model. */
export const lanesOf = (state: OwnState): Lane[] =>
  scoredOf(state).flatMap(({ column, judged, scores }) =>
    scores.map(({ variant, right, judged: count, interval }) => ({
      model: column.about.name,
      name: state.variants[variant]!.name,
      right,
      judged: count,
      ...(interval && { interval }),
      reworded: WAYS.flatMap((way) => shareOf(judged, variant, way) ?? []),
    })),
  );

function shareOf(judged: readonly Judged[], variant: number, way: Judged['way']) {
  const verdicts = judged.flatMap((each) =>
    each.variant === variant && each.way === way && each.verdict ? [each.verdict] : [],
  );
  if (verdicts.length === 0) return undefined;
  return verdicts.filter(({ right }) => right).length / verdicts.length;
}

/** Variants × models: share right, interval, spread, tokens. */
export function scoresTable(state: OwnState): FigureElement {
  const { t, variants } = state;
  const rows = scoredOf(state).flatMap(({ column, scores }) =>
    scores.map((score) => [
      variants[score.variant]!.name,
      column.about.name,
      ...cellsOf(score, state),
    ]),
  );
  return table({
    caption: t.scores,
    heads: [t.prompt, t.model, t.right, t.wilson, t.spread, t.tokens],
    rows,
    attributes: { class: 'turn numbers', 'data-own-scores': '' },
  });
}

function cellsOf(score: VariantScore, { t, locale }: OwnState): (string | FigureElement)[] {
  const { right, judged, interval, spread, read, written } = score;
  const percent = (share: number) => percentText(share, locale);
  const mean = (tokens: number) => meanText(tokens, locale);
  const tokens = { read: mean(read ?? 0), written: mean(written) };
  return [
    interval
      ? h(
          'data',
          { value: right / judged, 'data-share': '' },
          fill(t.rightOf, { share: percent(right / judged), right, judged }),
        )
      : t.none,
    interval ? fill(t.interval, { low: percent(interval.low), high: percent(interval.high) }) : '–',
    spread ? spreadSaid(spread, percent, t) : '–',
    fill(read === undefined ? t.tokensWritten : t.tokensOf, tokens),
  ];
}

function spreadSaid(
  { lowest, highest, wordings: n }: NonNullable<VariantScore['spread']>,
  percent: (share: number) => string,
  t: OwnState['t'],
): string {
  const template = lowest === highest ? t.wordingsAlike : t.wordings;
  return fill(template, { lowest: percent(lowest), highest: percent(highest), n });
}

/** Pairs of variants on the same rows, model by model. */
export function pairsTable(state: OwnState): FigureElement[] {
  const { t, variants, locale } = state;
  if (variants.length < 2) return [];
  const names = (one: number, other: number) =>
    fill(t.pair, { one: variants[one]!.name, other: variants[other]!.name });
  const rows = scoredOf(state).flatMap(({ column, judged }) =>
    pairsOf(judged, variants.length).map(({ one, other, onlyOne, onlyOther, p }) => [
      names(one, other),
      column.about.name,
      formatNumber(onlyOne, locale),
      formatNumber(onlyOther, locale),
      h('data', { value: p, 'data-p': '' }, pText(p, locale)),
    ]),
  );
  const heads = [t.prompt, t.model, t.onlyOne, t.onlyOther, 'p'];
  const attributes = { class: 'turn numbers', 'data-own-pairs': '' };
  return [
    table({ caption: t.pairs, heads, rows, attributes }),
    h('p', { class: 'help' }, t.pairsNote),
  ];
}

/** The scores of each rewording, in a fold. */
export function reworkingsTable(state: OwnState): FigureElement[] {
  const { t, variants, locale, asked } = state;
  const ways = WAYS.filter((way) => asked.some((each) => each.way === way));
  if (ways.length === 0) return [];
  const tables = scoredOf(state).map(({ column, judged }) =>
    table({
      caption: fill(t.reworkingsOf, { model: column.about.name }),
      heads: [t.rewording, ...variants.map(({ name }) => name)],
      rows: (['written', ...ways] as const).map((way) => [
        t.waysOf[way],
        ...variants.map((_, variant) => {
          const share = shareOf(judged, variant, way);
          return share === undefined ? '–' : percentText(share, locale);
        }),
      ]),
      attributes: { class: 'turn numbers', 'data-own-ways': '' },
    }),
  );
  return [h('details', { class: 'group', key: 'ways' }, h('summary', {}, t.reworkings), ...tables)];
}
