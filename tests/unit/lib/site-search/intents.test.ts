import { describe, expect, test } from 'vitest';
import { intentReader, type Intent } from '~/lib/site-search/intents';

const IDEAS = { cost: ['how much', '多少钱'], tuning: ['fine-tuning', '微调'], which: ['which'] };
const intent = (asks: string[][], alone = false): Intent => ({ asks, alone, leads: [] });
const COST = intent([['cost']]);
const COST_OF_TUNING = intent([['cost', 'tuning']]);
const CHOICE = intent([['which']], true);
const read = intentReader(IDEAS, [COST, COST_OF_TUNING, CHOICE], (text) =>
  text.replace(/\b(is|the|to|use)\b/g, '').trim(),
);
const intents = (question: string) => read(question).map(({ intent }) => intent);

describe('intentReader', () => {
  test('ranks the intent first that has the most ideas in the question', () => {
    expect(intents('how much is finetuning')).toEqual([COST_OF_TUNING, COST]);
    expect(intents('微调多少钱')).toEqual([COST_OF_TUNING, COST]);
  });

  test('returns the rest of the question', () => {
    expect(read('how much is LoRA')[0]).toMatchObject({ intent: COST, rest: 'lora' });
    expect(read('how much')[0]).toMatchObject({ rest: '' });
  });

  test('matches some intents only if the question is about nothing else', () => {
    expect(intents('which to use')).toEqual([CHOICE]);
    expect(intents('which encoder')).toEqual([]);
  });

  test('finds nothing in a question without ideas', () => expect(read('banana')).toEqual([]));
});
