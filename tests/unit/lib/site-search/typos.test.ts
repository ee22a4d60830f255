import { describe, expect, test } from 'vitest';
import { speller } from '~/lib/site-search/typos';

const spell = speller(new Set(['retrieval', 'chart', 'chat', 'embedding', 'rag']), [
  'retrieval',
  'chat',
  'embedding',
  'rag',
]);

describe('speller', () => {
  test('puts a word right that is a slip or two away', () => {
    expect(spell('bad retreival, 和 embeding')).toBe('bad retrieval, 和 embedding');
  });

  test('puts letters of an abbreviation right that have changed places, and no others', () => {
    expect(spell('RGA, rug')).toBe('rag, rug');
  });

  test('leaves words that stand somewhere, beginnings and far words', () => {
    expect(spell('chart retriev banana')).toBe('chart retriev banana');
  });
});
