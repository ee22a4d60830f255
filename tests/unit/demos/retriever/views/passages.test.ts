import { expect, test } from 'vitest';
import { passagesOf } from '~/demos/retriever/views/reply';
import { askHandbook } from '~/demos/retriever/core/ask';
import { RETRIEVER_DEFAULTS as settings } from '~/lib/retrieval/search-settings';
import { HANDBOOK } from '../../../../demos/retriever/core/texts';

const read = (question: string, more = {}) =>
  passagesOf(askHandbook(HANDBOOK, { question }, { ...settings, ...more }, ''));

test('the passages of a prompt have their numbers, and say which one answers', () => {
  const passages = read('q2');
  expect(passages.map(({ number }) => number)).toEqual(passages.map((_, at) => at + 1));
  expect(passages.filter(({ holds }) => holds).map(({ id }) => id)).toEqual(['boat']);
});

test('a passage that does not fit into the prompt is left out', () => {
  expect(read('q2', { budget: 0 })).toEqual([]);
});
