import { describe, expect, test } from 'vitest';
import { sheetOf, mixed } from '~/demos/retriever/core/answering/sheet';
import { askHandbook } from '~/demos/retriever/core/ask';
import { RETRIEVER_DEFAULTS as settings } from '~/demos/retriever/core/settings';
import { HANDBOOK } from '../texts';

const asked = (question: { question?: string; query?: string }, more = {}) =>
  askHandbook(HANDBOOK, question, { ...settings, ...more }, '');

describe('the sheet of what was found', () => {
  test('holds the passages of the prompt under their numbers, and knows which one answers', () => {
    const sheet = sheetOf(asked({ question: 'q2' }));
    expect(sheet).toMatchObject({ id: 'q2', question: 'boat leaves', answerable: true });
    expect(sheet.passages.map(({ number }) => number)).toEqual(
      sheet.passages.map((_, at) => at + 1),
    );
    expect(sheet.passages.filter(({ holds }) => holds).map(({ id }) => id)).toEqual(['boat']);
  });

  test('leaves out what does not fit into the prompt', () => {
    expect(sheetOf(asked({ question: 'q2' }, { budget: 0 })).passages).toEqual([]);
  });

  test('knows that nothing answers a question whose passage the asker may not read', () => {
    expect(sheetOf(asked({ question: 'q3' })).answerable).toBe(false);
  });

  test('knows nothing of a question that was typed, but for what the reader marked', () => {
    const answer = asked({ query: 'boat' });
    expect(sheetOf(answer).answerable).toBeUndefined();
    const marked = sheetOf(answer, ({ source }) => source === 'boat');
    expect(marked.passages.some(({ holds }) => holds)).toBe(true);
  });
});

test('each beginning of the mixed order is spread over all, and none is lost', () => {
  const list = Array.from({ length: 40 }, (_, at) => at);
  const order = mixed(list);
  expect(order[0]).toBe(0);
  expect(order.toSorted((a, b) => a - b)).toEqual(list);
  for (const quarter of [0, 10, 20, 30])
    expect(order.slice(0, 12).some((at) => at >= quarter && at < quarter + 10)).toBe(true);
  expect(mixed([])).toEqual([]);
});
