import { describe, expect, test } from 'vitest';
import { filesOf, kindOf, vectorPath } from '~/lib/encoder/vectors/corpora';

describe('the files of an encoder', () => {
  test('are of the languages that it reads, and of the handbook in both', () => {
    expect(filesOf('minilm').map(vectorPath)).toEqual([
      'encoder/minilm/vectors/handbook-en.bin',
      'encoder/minilm/vectors/handbook-zh.bin',
      'encoder/minilm/vectors/questions-en.bin',
      'encoder/minilm/vectors/questions-zh.bin',
      'encoder/minilm/vectors/glossary-en.bin',
      'encoder/minilm/vectors/lessons-en.bin',
    ]);
    expect(filesOf('e5')).toHaveLength(8);
  });

  test('hold passages, and questions where they are asked', () => {
    expect(kindOf('questions')).toBe('query');
    expect(kindOf('lessons')).toBe('passage');
  });
});
