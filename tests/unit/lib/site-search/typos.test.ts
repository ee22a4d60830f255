import { describe, expect, test } from 'vitest';
import { speller } from '~/lib/site-search/typos';

const spell = speller(new Set(['retrieval', 'chart', 'chat', 'embedding']), [
  'retrieval',
  'chat',
  'embedding',
]);

describe('speller', () => {
  test('puts a word right that is a slip or two away', () => {
    expect(spell('bad retreival, 和 embeding')).toBe('bad retrieval, 和 embedding');
  });

  test('leaves words that stand somewhere, beginnings and far words', () => {
    expect(spell('chart retriev banana')).toBe('chart retriev banana');
  });
});
