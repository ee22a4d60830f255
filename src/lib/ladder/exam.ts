import { areChecked, isListOf, isObject, isText } from './json';
import type { Shown } from './shown';

/** What is asked about a world, and which facts the search by meaning finds, as the record has them. */
export interface LadderExam {
  facts: readonly { text: string; exam: string; answer: string }[];
  unknown: readonly string[];
  shown: Shown;
}

/** An exam as it was fetched. @throws TypeError if it is none */
export function parseLadderExam(value: unknown): LadderExam {
  if (isExam(value)) return value;
  throw new TypeError(
    'The file is no exam of the ladder: it should hold facts, unknown questions, and the facts that a search shows. Build the site again.',
  );
}

function isExam(value: unknown): value is LadderExam {
  if (!isObject(value)) return false;
  const { facts, unknown, shown } = value;
  if (!isListOf(facts, isFact) || !isListOf(unknown, isText) || !isObject(shown)) return false;
  const isPlace = (one: unknown) => Number.isInteger(one) && facts[one as number] !== undefined;
  const areLists = (all: unknown, length: number) =>
    areChecked(all, length, (list) => isListOf(list, isPlace));
  return areLists(shown.exam, facts.length) && areLists(shown.unknown, unknown.length);
}

const isFact = (value: unknown): boolean =>
  isObject(value) && [value.text, value.exam, value.answer].every(isText);

/** An exam as long as that of the quays, to estimate how long a run takes before the real one is fetched. */
export function sampleExam(): LadderExam {
  const fact = {
    text: 'The night boat from Petrel Hard is called the Winter Rose.',
    exam: 'Which vessel leaves Petrel Hard after dark?',
    answer: 'Winter Rose',
  };
  const facts = Array.from({ length: 120 }, () => fact);
  const unknown = Array.from({ length: 40 }, () => fact.exam);
  const found = [0, 1, 2, 3];
  const shown = { exam: facts.map(() => found), unknown: unknown.map(() => found) };
  return { facts, unknown, shown };
}
