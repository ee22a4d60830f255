import { describe, expect, test } from 'vitest';
import { speller } from '~/lib/site-search/typos';

const spell = speller(new Set(['retrieval', 'chart', 'chat', 'embedding', 'rag']), [
  'retrieval',
  'chat',
  'embedding',
  'rag',
]);

describe('speller', () => {
  test('corrects a word with one or two typos', () => {
    expect(spell('bad retreival, 和 embeding')).toBe('bad retrieval, 和 embedding');
  });

  test('corrects swapped letters in an abbreviation, and no other typos there', () => {
    expect(spell('RGA, rug')).toBe('rag, rug');
  });

  test('leaves known words, prefixes and distant words unchanged', () => {
    expect(spell('chart retriev banana')).toBe('chart retriev banana');
  });
});
