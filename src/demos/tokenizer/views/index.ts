import type { CutLine } from '~/demos/parts/pictures/tokens';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatAsGiven, formatNumber } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { millionLines } from '~/lib/cost/line-price';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import type { DrawnPiece } from '~/lib/text/vocabularies/drawn';
import words from 'words:tokens-walk';

/** The vocabularies that a step offers. */
export const OFFERED = ['gpt2', 'o200k', 'qwen3'] as const;
type Offered = (typeof OFFERED)[number];

/** The same line in both languages. */
export const LINES = {
  en: 'The last boat to Heron Island leaves at 21:45. Is the café still open?',
  zh: '去白鹭岛的末班船 21:45 开，咖啡馆还营业吗？',
} as const;

export interface TokensSource {
  /** The lines by vocabulary, cut as its tokenizer cuts them. */
  cuts: Readonly<Record<Offered, Readonly<Record<Locale, readonly DrawnPiece[]>>>>;
  /** By whose input a line is priced. */
  prices: Readonly<Record<Locale, PriceLevel>>;
}

/** Its tokens in all. */
export const tokensIn = (pieces: readonly DrawnPiece[]): number =>
  pieces.reduce((sum, { tokens }) => sum + tokens, 0);

/** A line cut by a vocabulary, with what a million such lines cost. */
export function lineOf(
  line: Pick<CutLine, 'name' | 'lang'>,
  pieces: readonly DrawnPiece[],
  { price, locale }: { price: number; locale: Locale },
): CutLine {
  const { shown, money } = words[locale];
  const tokens = tokensIn(pieces);
  return {
    ...line,
    pieces,
    tokens,
    shown,
    price: fill(money, { n: formatNumber(millionLines(tokens, price), locale) }),
  };
}

const fields = {
  vocabulary: { kind: 'choice', default: '', options: ['', ...OFFERED, 'own'] },
} as const;

/** Two lines cut by a vocabulary; or a field for a line of the reader’s own, which all of them cut. */
const cuts: View<TokensSource, Settings<typeof fields>> = ({ vocabulary }, source, locale) => {
  const t = words[locale];
  const { input, model } = source.prices[locale];
  const languages = Object.keys(LINES) as Locale[];
  const most = Math.max(
    ...OFFERED.flatMap((one) => languages.map((lang) => tokensIn(source.cuts[one][lang]))),
  );
  const foot = fill(t.foot, { price: formatAsGiven(input, locale), model });
  const all = { kind: 'tokens', title: t.title, most, input, foot } as const;
  if (vocabulary === 'own')
    return {
      ...all,
      title: t.ownTitle,
      own: t.own,
      lines: OFFERED.map((one) => ({ name: t.vocabularies[one], shown: t.shown })),
    };
  return {
    ...all,
    lines: languages.map((lang) => {
      const line = { name: t.languages[lang], lang };
      if (vocabulary === '') return { ...line, text: LINES[lang], shown: t.shown };
      return lineOf(line, source.cuts[vocabulary][lang], { price: input, locale });
    }),
  };
};

export const views = {
  tokenizer: viewsOf({ fields: () => fields, views: { cuts }, bench: false }),
};
