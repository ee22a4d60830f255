import { table } from '~/demos/parts/table';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { pairOf, scoresOf, type VariantScore } from '../../core/own/score';
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
  scoredOf(state).flatMap(({ column, scores }) =>
    scores.map(({ variant, right, judged: count, interval }) => ({
      model: column.about.name,
      name: state.variants[variant]!.name,
      right,
      judged: count,
      ...(interval && { interval }),
    })),
  );

/** Variants × models: share right, interval, tokens. */
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
    heads: [t.prompt, t.model, t.right, t.wilson, t.tokens],
    rows,
    attributes: { class: 'turn numbers', 'data-own-scores': '' },
  });
}

function cellsOf(score: VariantScore, { t, locale }: OwnState): (string | FigureElement)[] {
  const { right, judged, interval, read, written } = score;
  const percent = (share: number) => percentText(share, locale);
  const mean = (tokens: number) => meanText(tokens, locale);
  const tokens = { read: mean(read ?? 0), written: mean(written) };
  return [
    interval ? (
      <data value={right / judged} data-share="">
        {fill(t.rightOf, { share: percent(right / judged), right, judged })}
      </data>
    ) : (
      t.none
    ),
    interval ? fill(t.interval, { low: percent(interval.low), high: percent(interval.high) }) : '–',
    fill(read === undefined ? t.tokensWritten : t.tokensOf, tokens),
  ];
}

/** The two variants on the same rows, model by model; nothing if there is one alone. */
export function pairsTable(state: OwnState): FigureElement[] {
  const { t, variants, locale } = state;
  if (variants.length < 2) return [];
  const rows = scoredOf(state).map(({ column, judged }) => {
    const { onlyOne, onlyOther, p } = pairOf(judged);
    return [
      column.about.name,
      formatNumber(onlyOne, locale),
      formatNumber(onlyOther, locale),
      <data class="unbroken" value={p} data-p="">
        {pText(p, locale)}
      </data>,
    ];
  });
  const [one, other] = variants.map(({ name }) => fill(t.only, { name }));
  const attributes = { class: 'turn numbers', 'data-own-pairs': '' };
  return [
    table({ caption: t.pairs, heads: [t.model, one!, other!, 'p'], rows, attributes }),
    <p class="help">{t.pairsNote}</p>,
  ];
}
