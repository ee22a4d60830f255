import { expect, test } from 'vitest';
import { vocabularyOf } from '~/lib/cost/vocabulary';
import { readLevels } from '../../../content/read';

test('vocabularyOf returns the vocabulary that a model’s makers have published', () => {
  const own = (name: string) => ({ name, standIn: false });
  expect(vocabularyOf('gpt-4.1-mini')).toEqual(own('o200k'));
  expect(vocabularyOf('gpt-4o')).toEqual(own('o200k'));
  expect(vocabularyOf('gpt-4')).toEqual(own('cl100k'));
  expect(vocabularyOf('qwen3-8b')).toEqual(own('qwen3'));
  expect(vocabularyOf('deepseek-v3.1')).toEqual(own('deepseek3'));
});

test('vocabularyOf uses o200k for any other model, and for prices without a model', () => {
  const standIn = { name: 'o200k', standIn: true };
  for (const id of ['claude-opus-5.5', 'gpt-6-sol', 'own', 'assumed'])
    expect(vocabularyOf(id)).toEqual(standIn);
  for (const { id } of readLevels()) expect(vocabularyOf(id).name).toBeTruthy();
});
