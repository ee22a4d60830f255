import type { Locale } from '../locale';

/** The row of the board by whose input a line of text is priced, in the market of the language. */
export const LINE_PRICE: Readonly<Record<Locale, string>> = {
  en: 'gpt-6.2-sol',
  zh: 'deepseek-flash-cn',
};

/** What a million lines of so many tokens cost at a price per million tokens. */
export const millionLines = (tokens: number, input: number): number => tokens * input;
