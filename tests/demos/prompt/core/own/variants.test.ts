import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewordings, WAYS } from '~/demos/prompt/core/own/rewordings';
import type { OwnRow } from '~/demos/prompt/core/own/rows';
import { promptsOf, readVariants } from '~/demos/prompt/core/own/variants';
import { codeOf } from './codes';

const reworded = (text: string) =>
  Object.fromEntries(rewordings(text).map(({ way, text }) => [way, text]));
const rowsOf = (count: number): OwnRow[] =>
  Array.from({ length: count }, (_, i) => ({
    line: i + 1,
    inputs: new Map([['question', `${i}?`]]),
  }));

describe('harmless rewordings of a prompt', () => {
  test('change blanks, lines, a colon, labels, a first letter and the order of two sentences', () => {
    expect(reworded('Answer briefly. Be honest. \nQ: {question}\nA:')).toEqual({
      space: 'Answer briefly. Be honest. \nQ: {question}\nA: ',
      newline: 'Answer briefly. Be honest. \nQ: {question}\nA:\n',
      lines: 'Answer briefly. Be honest. \nQ: {question}\n\nA:',
      colon: 'Answer briefly. Be honest. \nQ: {question}\nA',
      label: 'Answer briefly. Be honest. \nQuestion: {question}\nAnswer:',
      letter: 'answer briefly. Be honest. \nQ: {question}\nA:',
      order: 'Be honest. Answer briefly. \nQ: {question}\nA:',
    });
  });

  test('are made of Chinese, too', () => {
    expect(reworded('请简短。要诚实。\n问：{问题}\n答')).toMatchObject({
      colon: '请简短。要诚实。\n问：{问题}\n答：',
      label: '请简短。要诚实。\n问题：{问题}\n答',
      order: '要诚实。请简短。\n问：{问题}\n答',
    });
  });

  test('leave out what changes nothing', () => {
    expect(Object.keys(reworded('{question}'))).toEqual(['space', 'newline', 'colon']);
  });

  test('all differ from each other and from the prompt, and keep its slots', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (around) => {
        const text = `${around.replace(/[{}]/g, '')} {question}`;
        const texts = [text, ...rewordings(text).map((each) => each.text)];
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.length).toBeLessThanOrEqual(WAYS.length + 1);
        for (const each of texts) expect(each).toContain('{question}');
      }),
    );
  });
});

describe('the prompts of a run', () => {
  const variants = [
    { name: 'A', text: 'Q {question}' },
    { name: 'B', text: '{question}' },
  ];

  test('are each variant with each row, as written before reworded', () => {
    const { wordings, slots } = readVariants(variants, true);
    const asked = promptsOf(wordings, rowsOf(2));
    expect(slots).toEqual(['question']);
    expect(asked.slice(0, 5)).toEqual([
      { variant: 0, way: 'written', row: 0, prompt: 'Q 0?' },
      { variant: 1, way: 'written', row: 0, prompt: '0?' },
      { variant: 0, way: 'written', row: 1, prompt: 'Q 1?' },
      { variant: 1, way: 'written', row: 1, prompt: '1?' },
      { variant: 0, way: 'space', row: 0, prompt: 'Q 0? ' },
    ]);
    expect(asked).toHaveLength(2 * (5 + 4));
  });

  test('are refused where none has a slot, or they are too many', () => {
    const plain = [{ name: 'A', text: 'Hello {{you}}' }];
    expect(codeOf(() => readVariants(plain, false))?.code).toBe('no-slot');
    const { wordings } = readVariants(variants, true);
    expect(codeOf(() => promptsOf(wordings, rowsOf(600)))).toEqual({
      code: 'prompts-too-many',
      values: { count: 5_400, limit: 5_000 },
    });
  });
});
