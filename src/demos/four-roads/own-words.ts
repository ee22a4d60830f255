import type { Answered } from './core/answers';
import type { MeasuredResult } from './core/lab-run';
import type { OwnText } from './core/own-facts';

/** The codes that represent a reader's opening and closing words. */
const CODES = ['k0', 'k1'] as const;

/** Answers with their codes replaced by the reader's own words. */
export function inOwnWords(result: MeasuredResult, own: OwnText): MeasuredResult {
  const said = (text: string) => ownSaid(text, own);
  const inWords = (each: Answered): Answered => ({
    ...each,
    expected: said(each.expected),
    answer: said(each.answer),
    prompt: said(each.prompt),
    written: each.written.map(([text, probability]) => [said(text), probability]),
    found: each.found.map((found) => ({ ...found, text: said(found.text) })),
  });
  return { ...result, questions: result.questions.map(inWords) };
}

/** A text with its codes replaced. */
export function ownSaid(text: string, { opening, closing }: OwnText): string {
  const words = [opening.trim(), closing.trim()];
  return CODES.reduce(
    (now, code, i) => (words[i] ? now.replace(standing(code), () => words[i]!) : now),
    text,
  );
}

/** Matches a code that is not part of a longer word. */
const standing = (code: string) => new RegExp(`(?<![\\w])${code}(?![\\w])`, 'g');
