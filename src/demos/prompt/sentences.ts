import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { ofView, type ByView, type PromptState, type StateOf } from './state';
import type { Words as PromptStrings } from 'words:prompt';

/** The difference of two shares in percentage points. */
export const points = (a: number, b: number, locale: Locale): string =>
  formatNumber(Math.round(a * 100) - Math.round(b * 100), locale);

/** Formats an order such as `rule-note` for the reader: `rule → note`. */
export const orderText = (order: string, { blocks, arrow, bare }: PromptStrings): string =>
  order === ''
    ? bare
    : order
        .split('-')
        .map((block) => blocks[block as keyof typeof blocks])
        .join(arrow);

/** Formats that differ by no more than this cannot be distinguished with so few questions. */
const NOISE = 0.1;

const TEXTS: ByView<string> = { one: oneText, examples: sweepText, formats: spreadText };

export const figureText = (state: PromptState): string => ofView(TEXTS, state);

function oneText({ result: { shares, answers }, t }: StateOf<'one'>): string {
  const count = (share: number) => Math.round(share * answers.length);
  return fill(t.oneSaid, {
    of: answers.length,
    right: count(shares.right),
    format: count(shares.format),
    unknown: count(shares.unknown),
    wrong: count(shares.wrong),
  });
}

function sweepText({ result: { lines, questions, seeds }, t, locale }: StateOf<'examples'>) {
  const last = lines.plain.findLast(({ mean }) => mean !== null);
  if (!last) return '';
  const one = lines.nearest[1]?.mean ?? 0;
  return fill(t.sweepSaid, {
    n: last.examples,
    plain: percentText(last.mean!, locale),
    none: percentText(lines.plain[0]?.mean ?? 0, locale),
    rule: percentText(lines.rule[0]?.mean ?? 0, locale),
    nearest: percentText(one, locale),
    questions,
    seeds,
  });
}

function spreadText({ result, t, locale }: StateOf<'formats'>): string {
  const { lowest, highest, formats } = result;
  const template = highest - lowest <= NOISE ? t.spreadNoise : t.spreadSaid;
  return fill(template, {
    formats,
    lowest: percentText(lowest, locale),
    highest: percentText(highest, locale),
    points: points(highest, lowest, locale),
  });
}

/** Formats a share, 0 … 1, of a whole: with one decimal if whole percentages would not add up. */
export function partText(share: number, locale: Locale): string {
  const tenths = Math.round(1000 * share);
  return `${formatNumber(tenths / 10, locale, tenths % 10 === 0 ? 0 : 1)}%`;
}
