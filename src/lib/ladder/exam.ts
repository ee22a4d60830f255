import { areChecked, isListOf, isObject, isText } from './json';
import type { Shown } from './shown';

/** The roads whose prompts are made of facts that a search found, by its name in the record. */
export const SEARCHED = ['minilm-4', 'bm25-4'] as const;

/** What is asked about a world, and which facts each search finds, as the record has them. */
export interface LadderExam {
  facts: readonly { text: string; exam: string; answer: string }[];
  unknown: readonly string[];
  shown: Readonly<Record<(typeof SEARCHED)[number], Shown>>;
}

/** An exam as it was fetched. @throws TypeError if it is none */
export function parseLadderExam(value: unknown): LadderExam {
  if (isExam(value)) return value;
  throw new TypeError(
    'The file is no exam of the ladder: it should hold facts, unknown questions, and for each search the facts it shows. Build the site again.',
  );
}

function isExam(value: unknown): value is LadderExam {
  if (!isObject(value)) return false;
  const { facts, unknown, shown } = value;
  if (!isListOf(facts, isFact) || !isListOf(unknown, isText) || !isObject(shown)) return false;
  const isPlace = (one: unknown) => Number.isInteger(one) && facts[one as number] !== undefined;
  const areLists = (all: unknown, length: number) =>
    areChecked(all, length, (list) => isListOf(list, isPlace));
  return SEARCHED.every((road) => {
    const found = shown[road];
    return (
      isObject(found) &&
      areLists(found.exam, facts.length) &&
      areLists(found.unknown, unknown.length)
    );
  });
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
  return { facts, unknown, shown: { 'minilm-4': shown, 'bm25-4': shown } };
}
