import { fill } from '~/i18n/format';
import type { PlainAnswer, Sentence } from '../core/answer';
import type { Item, Mark } from '../core/judgement';
import type { CitationWords } from '../state';
import { LOCALES } from '~/lib/locale';

/** The marks differ in shape, not in colour. */
export const SIGNS: Record<Mark, string> = { full: '●', part: '◐', none: '○', yes: '○', no: '–' };

export const citedNumbers = ({ passages }: PlainAnswer, { cites }: Sentence): number[] =>
  cites.map((place) => passages[place]!.number);

/** ` [1][2]` after a sentence; Chinese has no space there. */
export function marksAfter(
  answer: PlainAnswer,
  sentence: Sentence,
  { locale }: Pick<CitationWords, 'locale'>,
): string {
  const numbers = citedNumbers(answer, sentence);
  const space = numbers.length > 0 ? LOCALES[locale].space : '';
  return space + numbers.map((number) => `[${number}]`).join('');
}

/** The name of an item in a word: `[1]`, together, uncited. */
export function itemName(
  answer: PlainAnswer,
  sentence: Sentence,
  item: Item,
  strings: CitationWords['strings'],
): string {
  if (item.kind !== 'citation') return strings[item.kind];
  return fill(strings.citation, { n: citedNumbers(answer, sentence)[item.citation]! });
}
