import { describe, expect, test } from 'vitest';
import { holdsWords, shows, typedWords } from '~/lib/ledger/filter';

test('typedWords cuts at spaces of any width and folds case and form', () => {
  expect(typedWords('  LoRA　ＲＡＧ ')).toEqual(['lora', 'rag']);
  expect(typedWords(' \n\t ')).toEqual([]);
});

describe('holdsWords', () => {
  const holds = (text: string, typed: string) => holdsWords(text, typedWords(typed));

  test('requires every word, in any order', () => {
    expect(holds('With RAG, hallucination becomes very unlikely.', 'unlikely rag')).toBe(true);
    expect(holds('With RAG, hallucination becomes very unlikely.', 'rag never')).toBe(false);
  });

  test('matches part of a word and any piece of Chinese', () => {
    expect(holds('With RAG, hallucination becomes very unlikely.', 'halluc')).toBe(true);
    expect(holds('用 RAG 的话，幻觉变得极少。', '幻觉')).toBe(true);
  });

  test('matches everything if nothing is typed', () => {
    expect(holds('anything', '   ')).toBe(true);
  });

  test('treats special characters literally', () => {
    expect(holds('It calls generate() on the question.', '.*')).toBe(false);
    expect(holds('It calls generate() on the question.', 'generate()')).toBe(true);
  });
});

const entries = [
  { filed: { article: ['000'], verdict: ['wrong'] }, text: 'RAG never hallucinates' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'RAG is useful' },
  { filed: { article: ['001'], verdict: ['vague'] }, text: 'tuning is useful' },
];

test('shows combines filter and words', () => {
  expect(shows(entries[0]!, { article: ['000'] }, ['rag'])).toBe(true);
  expect(shows(entries[0]!, { article: ['001'] }, ['rag'])).toBe(false);
  expect(shows(entries[0]!, { article: ['000'] }, ['tuning'])).toBe(false);
});
