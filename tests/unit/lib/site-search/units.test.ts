import { describe, expect, test } from 'vitest';
import { keyOf, stem, unitsIn } from '~/lib/site-search/units';

test.each([
  ['RAG和微调', ['rag', '和', '微', '调']],
  ['fine-tuning', ['fine', 'tuning']],
  ['用 GPT-4', ['用', 'gpt', '4']],
  ['???', []],
])('unitsIn cuts %s', (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

describe('stem', () => {
  test('is the same for the forms of a word', () => {
    for (const word of ['tune', 'tunes', 'tuned', 'tuning']) expect(stem(word)).toBe('tun');
  });

  test('is the same in British and American spelling', () => {
    expect(stem('quantization')).toBe(stem('quantisation'));
    expect(stem('behavior')).toBe(stem('behaviour'));
  });

  test('leaves short words, numbers and Chinese unchanged', () => {
    for (const word of ['rag', 'bias', '4bit', '微调'])
      expect(stem(word).length).toBeGreaterThan(1);
    expect(stem('rag')).toBe('rag');
    expect(stem('4bits')).toBe('4bits');
    expect(stem('微调')).toBe('微调');
  });
});

describe('keyOf', () => {
  const key = (text: string) => keyOf(unitsIn(text));

  test('is the same however a name is joined', () => {
    for (const name of ['fine tuning', 'finetuning', 'Fine-tuned', 'fine tunes'])
      expect(key(name)).toBe(key('finetune'));
    expect(key('embeddings models')).toBe(key('embedding model'));
  });

  test('tells different names apart', () => {
    expect(key('prompt tuning')).not.toBe(key('prompt'));
    expect(key('微调')).not.toBe(key('调微'));
  });
});
