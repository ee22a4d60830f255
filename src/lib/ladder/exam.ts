import type { Shown } from './shown';

/** What is asked about a world, and which facts the search by meaning finds, as the record has them. */
export interface LadderExam {
  facts: readonly { text: string; exam: string; answer: string }[];
  unknown: readonly string[];
  shown: Shown;
}

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
