import { overlapWith } from '~/demos/citations/core/overlap';
import { quotationsIn } from '~/lib/text/quotations';
import { fold } from '~/lib/text/fold';
import type { Complaint } from './complaint';
import type { Finding } from './findings';

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/**
 * The distinct numbers written in digits: 1,200 is read as 1200, ６ as 6;
 * 06:40 and 3.5 are one number each. Numbers in words are ignored.
 */
export function numbersIn(text: string): string[] {
  const written = fold(text).match(NUMBER) ?? [];
  return [...new Set(written.map((one) => one.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')))];
}

/** Word overlap from which an answer says the same, and overlap up to which it says something else. */
const ALIKE = 0.8;
const OTHER = 0.25;
const DENIALS = /\b(?:not|no|never|none|nobody|nothing|without)\b|n['’]t\b|[不没无未非]|禁止/i;

type Read = Pick<Finding, 'code' | 'values'>;

/**
 * Compares an answer with the right words in the prompt. It compares words and numbers, not meaning: an answer in other
 * words may be right, and one in the same words wrong.
 *
 * @param prompt the passages that the model read, which include the right words
 */
export function compared(
  { question, right, answered }: Complaint,
  prompt: readonly string[],
): Read {
  if (quotationsIn(answered, right).length > 0) return { code: 'quoted', values: {} };
  const { tokens, missing } = overlapWith(right, [answered]);
  const counts = { found: tokens.length - missing.length, of: tokens.length };
  const share = counts.found / counts.of;
  const expected = numbersIn(right);
  const said = numbersIn(answered);
  const lacking = expected.filter((number) => !said.includes(number));
  if (lacking.length > 0)
    return otherNumber(lacking, said, numbersIn(`${question}\n${right}`), prompt);
  if (DENIALS.test(right) !== DENIALS.test(answered)) return { code: 'one-denies', values: counts };
  if (share >= ALIKE) return { code: 'words-alike', values: counts };
  if (share <= OTHER) return { code: 'other-words', values: counts };
  if (expected.length > 0)
    return { code: 'numbers-right', values: { ...counts, numbers: expected.join(', ') } };
  return { code: 'words-in-part', values: counts };
}

/** The source of a number that is said instead: a passage of the prompt, or none. */
function otherNumber(
  lacking: readonly string[],
  said: readonly string[],
  known: readonly string[],
  prompt: readonly string[],
): Read {
  const right = lacking.join(', ');
  const strange = said.filter((number) => !known.includes(number));
  if (strange.length === 0) return { code: 'number-missing', values: { right } };
  const from = sourceOf(strange, prompt);
  if (from) return { code: 'number-from-passage', values: { right, ...from } };
  return { code: 'number-from-nowhere', values: { right, said: strange.join(', ') } };
}

/**
 * The likely source of an answer if the prompt lacks the right words: the passage with most of the numbers that are in
 * the answer but not in the question.
 */
export function readInstead({ question, answered }: Complaint, prompt: readonly string[]) {
  const asked = numbersIn(question);
  const said = numbersIn(answered).filter((number) => !asked.includes(number));
  return sourceOf(said, prompt);
}

/** The passage (from 1) with most of the numbers, and those it contains. */
function sourceOf(numbers: readonly string[], prompt: readonly string[]) {
  const shared = prompt.map((passage) => {
    const there = numbersIn(passage);
    return numbers.filter((number) => there.includes(number));
  });
  const most = Math.max(0, ...shared.map(({ length }) => length));
  const at = shared.findIndex(({ length }) => length === most);
  return most === 0 ? undefined : { said: shared[at]!.join(', '), passage: at + 1 };
}
