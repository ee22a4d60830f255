import { describe, expect, test } from 'vitest';
import { runsIn, runTable } from '~/lib/site-search/runs';
import { unitsIn } from '~/lib/site-search/units';

const TABLE = runTable([
  ['嵌入', 'embedding'],
  ['词嵌入', 'word embedding'],
  ['fine-tuning', 'tuning'],
  ['tuning', 'any tuning'],
  ['微调', 'tuning'],
]);
const found = (question: string) =>
  runsIn(unitsIn(question), TABLE).map(({ from, to, values }) => [from, to, ...values]);

describe('runsIn', () => {
  test('takes the longer of two overlapping names', () => {
    expect(found('词嵌入怎么用')).toEqual([[0, 3, 'word embedding']]);
    expect(found('my fine tuning fails')).toEqual([[1, 3, 'tuning']]);
  });

  test('gives names in the order of the question', () => {
    expect(found('微调和嵌入')).toEqual([
      [0, 2, 'tuning'],
      [3, 5, 'embedding'],
    ]);
  });

  test('finds nothing inside another word', () => {
    expect(found('finetunings-like attuning')).toEqual([[0, 1, 'tuning']]);
  });
});
