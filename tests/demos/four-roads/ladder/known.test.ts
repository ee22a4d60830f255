import { describe, expect, test } from 'vitest';
import { FOUR } from '~/demos/four-roads/core/names';
import { LOCALE_CODES } from '~/lib/locale';
import { FACTS, ladderOf, row } from './rows';

const facts = ladderOf(FACTS).tasks.facts!;
const rights = (size: '135m' | 'literature') => FOUR.map((road) => facts[road][size]?.right);

describe('the larger sizes of the four roads', () => {
  test('are pasting all, four passages and LoRA at 135 million weights, and nothing from scratch', () => {
    expect(rights('135m')).toEqual([1, 54, 108, undefined]);
  });

  test('take the best published result of a road, and quote it', () => {
    expect(rights('literature')).toEqual([undefined, 100, 70, undefined]);
    expect(facts.finetune.literature!.said).toMatch(
      /^Mistral-7B on paraphrases \(all weights tuned\): 58% of 120 right \(the paper of E01\)\./,
    );
  });

  test('lead to their lines in the ladder', () => {
    expect(FOUR.map((road) => facts[road].to)).toEqual([
      'ladder/#facts-paste-all',
      'ladder/#facts-minilm-4',
      'ladder/#facts-lora',
      'ladder/#facts',
    ]);
  });
});

test('a task comes in once one of its roads was run at a second size, under the name that the lab gives it', () => {
  expect(Object.keys(ladderOf(FACTS).tasks)).toEqual(['facts']);
  const more = [row('format', 'lora', '135m', 90), row('sorting', 'few-shot', '135m', 40)];
  const { tasks } = ladderOf([...FACTS, ...more, row('truetext', 'minilm-4', '135m', 40)]);
  expect(Object.keys(tasks)).toEqual(['facts', 'behaviour', 'routing']);
  expect(tasks.behaviour!.finetune['135m']!.right).toBe(90);
  expect(tasks.routing!.prompt['135m']!.right).toBe(40);
  expect(Object.keys(ladderOf([row('format', 'lora', 'tiny', 90)]).tasks)).toEqual([]);
});

test.each(LOCALE_CODES)(
  'say in %s that the texts differ, in Chinese also that they are English',
  (locale) => {
    const { said } = ladderOf(FACTS, locale).tasks.facts!.rag['135m']!;
    expect(said).toMatch(
      { en: /54 of 120 right \(45%\)\. Its texts .* differ/, zh: /120 题中答对 54 题.*只用英文/ }[
        locale
      ],
    );
    expect(JSON.stringify(ladderOf(FACTS, locale).tasks)).not.toMatch(/\{\w+\}|undefined|NaN/);
  },
);
