import { expect, test } from 'vitest';
import { FOUR } from '~/lib/four-roads/names';
import { LOCALE_CODES } from '~/lib/locale';
import { FACTS, ladderOf, row } from './rows';

const facts = ladderOf(FACTS).tasks.facts!;

test('the roads at 135 million weights are pasting all, four passages and LoRA, without from-scratch', () => {
  expect(FOUR.map((road) => facts[road]?.right)).toEqual([1, 54, 108, undefined]);
  expect(FOUR.map((road) => facts[road]?.to)).toEqual([
    'ladder/#facts-paste-all',
    'ladder/#facts-minilm-4',
    'ladder/#facts-lora',
    undefined,
  ]);
});

test('a task is included once two of its roads were run, under its name in the lab', () => {
  expect(Object.keys(ladderOf(FACTS).tasks)).toEqual(['facts']);
  const one = [row('format', 'lora', '135m', 90), row('format', 'few-shot', 'tiny', 90)];
  expect(Object.keys(ladderOf(one).tasks)).toEqual([]);
  const two = [...one, row('format', 'few-shot', '135m', 40)];
  expect(ladderOf(two).tasks.behaviour!.prompt!.right).toBe(40);
});

test.each(LOCALE_CODES)(
  'state in %s that the texts differ, in Chinese also that they are English',
  (locale) => {
    const { text } = ladderOf(FACTS, locale).tasks.facts!.rag!;
    expect(text).toMatch(
      { en: /54 of 120 right \(45%\)\. Its texts .* differ/, zh: /120 题中答对 54 题.*只用英文/ }[
        locale
      ],
    );
    expect(JSON.stringify(ladderOf(FACTS, locale).tasks)).not.toMatch(/\{\w+\}|undefined|NaN/);
  },
);
