import { hanNumber } from './han-number';

/** The tokens of a window, and the day on which they were read. */
interface Window {
  readonly least: number;
  readonly most: number;
  readonly on: string;
}

export type Unit = 'pages' | 'words' | 'characters' | 'tokens';

export interface Fitting {
  /** A text of fewer tokens fits into a prompt. */
  readonly tokens: number;
  /** A text of fewer tokens is short, one of so many or more is long. */
  readonly short: number;
  readonly long: number;
  /** Characters of a page: a usual one, and a full page of a manual. */
  readonly pages: readonly [number, number];
  /** When this was advised. */
  readonly month: string;
  /** From how many tokens on models read less well, in words; the shortest first. */
  readonly worse: readonly { readonly from: number; readonly said: string }[];
  /** Tokens of each unit but the page, in the language of the page; words are English in both. */
  readonly perUnit: Readonly<Record<Exclude<Unit, 'pages'>, number>>;
  /** Tokens of a character, of Chinese or not, in a pasted text. */
  readonly perCharacter: Readonly<Record<'en' | 'zh', number>>;
  /** Windows by the class of model. */
  readonly windows: Readonly<Record<string, Window>>;
}

/** From so many words on a text can train a model from nothing. */
const BILLIONS = 1e9;

/** What is longer than this is no number but a text. */
const NUMBER = 24;
const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  万: 1e4,
  m: 1e6,
  million: 1e6,
  亿: 1e8,
  billion: 1e9,
};
const TYPED = new RegExp(
  `^(?:\\d[\\d.]*(?:-|–|~|到|to))?(\\d[\\d.]*)(${Object.keys(TIMES).join('|')})?$`,
);
const DOTTED_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
/** Nobody has more of anything. */
const MOST = 1e15;

/** `12k`, `30万`, `五万`, `１００` or the upper end of `100-300` as a number; undefined if it is none above 0. */
export function numberIn(typed: string): number | undefined {
  const text = typed.normalize('NFKC').toLowerCase();
  const written = text.replaceAll(/[\s,，]/g, '');
  const [, digits = '', times = ''] = TYPED.exec(written) ?? [];
  const plain = DOTTED_THOUSANDS.test(digits) ? digits.replaceAll('.', '') : digits;
  const n = hanNumber(written) ?? Number(plain) * (TIMES[times] ?? 1);
  return n > 0 && n < MOST ? n : undefined;
}

const HAN = /\p{Script=Han}/gu;

export function tokensIn(text: string, perCharacter: Fitting['perCharacter']): number {
  const han = text.match(HAN)?.length ?? 0;
  return Math.round(han * perCharacter.zh + (text.length - han) * perCharacter.en);
}

/** Units as people write them behind a number. */
const WRITTEN: readonly (readonly [Unit, RegExp])[] = [
  ['pages', /\s*个?(?:pages?|页)$/i],
  ['words', /\s*(?:words?|(?:英文)?单词)$/i],
  ['characters', /\s*个?(?:characters?|chars|字)$/i],
  ['tokens', /\s*个?(?:tokens?|词元)$/i],
];

/**
 * A number of a unit, `120 pages` whatever unit is chosen beside it, or a pasted text, whose characters count; undefined if there is nothing to count.
 *
 * @param page characters of a page, where that is the unit
 */
export function tokensOf(
  typed: string,
  unit: Unit,
  fitting: Fitting,
  page: number = fitting.pages[0],
): number | undefined {
  const { perUnit, perCharacter } = fitting;
  if (typed.length > NUMBER) return tokensIn(typed, perCharacter);
  const [written = unit, name = ''] = WRITTEN.find(([, said]) => said.test(typed.trim())) ?? [];
  const n = numberIn(typed.trim().replace(name, ''));
  const each = written === 'pages' ? page * perUnit.characters : perUnit[written];
  return n && Math.max(1, Math.round(n * each));
}

/** The option of the question about the text. */
export function optionFor(
  tokens: number,
  model: string,
  fitting: Fitting,
): 'pages' | 'billions' | 'library' | 'handbook' | 'short' {
  const { tokens: advised, short, long, windows } = fitting;
  if (tokens >= BILLIONS) return 'billions';
  if (tokens >= Math.min(advised, windows[model]!.least)) return 'library';
  if (tokens >= long) return 'handbook';
  return tokens < short ? 'short' : 'pages';
}

export const isInPrompt = (option: string): boolean =>
  option !== 'library' && option !== 'billions';
