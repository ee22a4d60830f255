import { overlapWith } from '~/demos/citations/core/overlap';
import { quotationsIn } from '~/lib/text/quotations';
import { fold } from '~/lib/text/segment';
import type { Complaint } from './complaint';
import type { Finding } from './findings';

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/**
 * The numbers that a text writes in digits, each once: 1,200 is 1200, ６ is 6; 06:40 and 3.5 are one number
 * each. Numbers in words are not seen.
 */
export function numbersIn(text: string): string[] {
  const written = fold(text).match(NUMBER) ?? [];
  return [...new Set(written.map((one) => one.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')))];
}

/** From this share of the words on an answer says the same, as far as words go; up to that one, another thing. */
const ALIKE = 0.8;
const OTHER = 0.25;
const DENIALS = /\b(?:not|no|never|none|nobody|nothing|without)\b|n['’]t\b|[不没无未非]|禁止/i;

type Read = Pick<Finding, 'code' | 'values'>;

/**
 * Whether an answer says what stood before the model. It compares words and numbers, not meaning: an answer
 * in other words may be right, and one in the same words wrong.
 *
 * @param prompt the passages that the model read; the right words are in one of them.
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

/** Where the number that is said instead comes from: a passage of the prompt, or none. */
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
 * What an answer may have been read from instead, where the right words were not in the prompt: the
 * passage with most of the numbers that the answer has and the question has not.
 */
export function readInstead({ question, answered }: Complaint, prompt: readonly string[]) {
  const asked = numbersIn(question);
  const said = numbersIn(answered).filter((number) => !asked.includes(number));
  return sourceOf(said, prompt);
}

/** The passage of the prompt, from 1, that has most of some numbers, and those that it has. */
function sourceOf(numbers: readonly string[], prompt: readonly string[]) {
  const shared = prompt.map((passage) => {
    const there = numbersIn(passage);
    return numbers.filter((number) => there.includes(number));
  });
  const most = Math.max(0, ...shared.map(({ length }) => length));
  const at = shared.findIndex(({ length }) => length === most);
  return most === 0 ? undefined : { said: shared[at]!.join(', '), passage: at + 1 };
}
