import { describe, expect, test } from 'vitest';
import { filesOf, kindOf, readerOf, vectorPath } from '~/lib/encoder/vectors/corpora';

describe('the files of an encoder', () => {
  test('are of the pages that search with it, and of the handbook in both languages', () => {
    expect(filesOf('minilm').map(vectorPath)).toEqual([
      'encoder/minilm/vectors/handbook-en.bin',
      'encoder/minilm/vectors/handbook-zh.bin',
      'encoder/minilm/vectors/questions-en.bin',
      'encoder/minilm/vectors/questions-zh.bin',
      'encoder/minilm/vectors/glossary-en.bin',
      'encoder/minilm/vectors/lessons-en.bin',
    ]);
    const e5 = filesOf('e5').map(vectorPath);
    expect(e5).toHaveLength(6);
    expect(e5.filter((path) => path.includes('glossary'))).toEqual([
      'encoder/e5/vectors/glossary-zh.bin',
    ]);
    expect([readerOf('en'), readerOf('zh')]).toEqual(['minilm', 'e5']);
  });

  test('hold passages, and questions where they are asked', () => {
    expect(kindOf('questions')).toBe('query');
    expect(kindOf('lessons')).toBe('passage');
  });
});
