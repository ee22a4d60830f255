import { expect, test } from 'vitest';
import { sharedWordsFinder } from '~/components/site/search/shared-words';

const find = sharedWordsFinder([
  '模型编造的回答, 编出不存在的论文',
  '模型的训练',
  '模型查找资料',
  'forgets what it learned',
  'forgets, forgetting: forgets what it learned before, and whatever else it was ever told',
]);

test.each([
  ['论文是编出的吗', [0]],
  ['编的', [0, 1]],
  ['模型和资料', [2, 1, 0]],
  ['it forgot learning', [3, 4]],
  ['香蕉', []],
  ['', []],
])('texts that share words with “%s” are %j', (question, places) => {
  expect(find(question).slice(0, places.length || 5)).toEqual(places);
});
