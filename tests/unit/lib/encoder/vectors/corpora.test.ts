import { describe, expect, test } from 'vitest';
import { filesOf, kindOf, readerOf, vectorPath } from '~/lib/encoder/vectors/corpora';

describe('the vector files of an encoder', () => {
  test('cover searched pages, the handbook in both languages, and the glossary in languages it reads', () => {
    expect(filesOf('minilm').map(vectorPath)).toEqual([
      'vectors/minilm/handbook-en.bin',
      'vectors/minilm/handbook-zh.bin',
      'vectors/minilm/questions-en.bin',
      'vectors/minilm/questions-zh.bin',
      'vectors/minilm/glossary-en.bin',
      'encoder/minilm/vectors/lessons-en.bin',
    ]);
    const e5 = filesOf('e5').map(vectorPath);
    expect(e5).toHaveLength(8);
    expect(e5.filter((path) => path.includes('glossary'))).toEqual([
      'vectors/e5/glossary-en.bin',
      'vectors/e5/glossary-zh.bin',
    ]);
    expect([readerOf('en'), readerOf('zh')]).toEqual(['minilm', 'e5']);
  });

  test('hold passages, and questions where they are asked', () => {
    expect(kindOf('questions')).toBe('query');
    expect(kindOf('lessons')).toBe('passage');
  });
});
