import type { Criterion, Rating } from '~/lib/matrix/criteria';

type Row = readonly [
  id: string,
  group: string,
  better: 'high' | 'low',
  prompt: Rating,
  rag: Rating,
  finetune: Rating,
  scratch: Rating,
];

const ROWS: readonly Row[] = [
  ['new-facts', 'accuracy', 'high', 1, 4, 2, 2],
  ['format-labels', 'accuracy', 'high', 3, 2, 5, 3],
  ['hard-reasoning', 'accuracy', 'high', 4, 3, [3, 4], 1],
  ['few-inventions', 'accuracy', 'high', 2, 3, [2, 3], 2],
  ['implementation-complexity', 'effort', 'low', 1, 3, 3, 5],
  ['effort-to-first-result', 'effort', 'low', 1, 2, 3, 5],
  ['recurring-upkeep', 'effort', 'low', 2, 4, 3, 5],
  ['changing-knowledge', 'flexibility', 'high', 3, 5, 1, 1],
  ['changing-behaviour', 'flexibility', 'high', 3, 2, 4, 1],
  ['swapping-parts', 'flexibility', 'high', 4, 3, 2, 1],
  ['one-off-cost', 'cost', 'low', 1, 2, [2, 3], 5],
  ['cost-per-request', 'cost', 'low', [2, 4], [3, 4], [1, 3], [1, 3]],
  ['waiting-time', 'cost', 'low', 2, 3, 1, 1],
  ['freshness', 'control', 'high', 4, 5, 1, 1],
  ['traceable-answers', 'control', 'high', 2, 4, 1, 1],
  ['privacy-deletion', 'control', 'high', 3, 4, 2, 2],
  ['training-data-needed', 'control', 'low', 1, 1, 3, 5],
];

/** Seventeen criteria with the ratings of `content/matrix.yaml`, copied as literals; a new one need not be added. */
export const CRITERIA: readonly Criterion[] = ROWS.map(
  ([id, group, better, prompt, rag, finetune, scratch]) => ({
    id,
    group,
    better,
    ratings: { prompt, rag, finetune, scratch },
  }),
);

export function criteriaOf(...ids: string[]): Criterion[] {
  return ids.flatMap((id) => CRITERIA.filter((criterion) => criterion.id === id));
}
