import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { filled, readTemplate } from '~/demos/own/core/slots';
import { codeOf } from './codes';

const fill = (text: string, inputs: Record<string, string>) =>
  filled(readTemplate('A', text), new Map(Object.entries(inputs)));

describe('a template with slots', () => {
  test('is filled with the cells of a row, whatever the case of a name', () => {
    expect(fill('Q: {Question}\nA:', { question: 'Who?' })).toBe('Q: Who?\nA:');
  });

  test('names each slot once, in the order of the text', () => {
    expect(readTemplate('A', '{note} {question} {note}').slots).toEqual(['note', 'question']);
  });

  test('takes names in Chinese, and leaves a slot without a cell empty', () => {
    expect(fill('问：{问题}答：{空}', { 问题: '谁？' })).toBe('问：谁？答：');
  });

  test('restores any text whose braces are doubled', () => {
    forAll(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      fc.pre(text.trim() !== '');
      expect(fill(text.replace(/[{}]/g, '$&$&'), {})).toBe(text);
    });
  });

  test.each([
    ['', 'template-empty', { name: 'A' }],
    ['one\n{two', 'brace-open', { name: 'A', line: 2 }],
    ['{a} three}\n', 'brace-close', { name: 'A', line: 1 }],
    ['{"a": 1}', 'slot-name', { name: 'A', slot: '"a": 1' }],
    ['{}', 'slot-name', { name: 'A', slot: '' }],
    ['x'.repeat(8_001), 'template-too-long', { name: 'A', length: 8_001, limit: 8_000 }],
  ])('refuses %j', (text, code, values) => {
    expect(codeOf(() => readTemplate('A', text))).toEqual({ code, values });
  });
});
