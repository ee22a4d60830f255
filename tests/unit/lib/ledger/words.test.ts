import { describe, expect, test } from 'vitest';
import { holdsWords, typedWords } from '~/lib/ledger/words';

describe('typedWords', () => {
  test('cuts at spaces of any width and folds case and form', () => {
    expect(typedWords('  LoRA　ＲＡＧ ')).toEqual(['lora', 'rag']);
    expect(typedWords(' \n\t ')).toEqual([]);
  });
});

describe('holdsWords', () => {
  const holds = (text: string, typed: string) => holdsWords(text, typedWords(typed));

  test('asks for every word, in any order', () => {
    expect(holds('With RAG, hallucination becomes very unlikely.', 'unlikely rag')).toBe(true);
    expect(holds('With RAG, hallucination becomes very unlikely.', 'rag never')).toBe(false);
  });

  test('finds a part of a word and a stretch of Chinese', () => {
    expect(holds('With RAG, hallucination becomes very unlikely.', 'halluc')).toBe(true);
    expect(holds('用 RAG 的话，幻觉变得极少。', '幻觉')).toBe(true);
  });

  test('finds everything for nothing typed', () => {
    expect(holds('anything', '   ')).toBe(true);
  });

  test('takes signs literally', () => {
    expect(holds('It calls generate() on the question.', '.*')).toBe(false);
    expect(holds('It calls generate() on the question.', 'generate()')).toBe(true);
  });
});
