import { describe, expect, test } from 'vitest';
import { compared, numbersIn } from '~/demos/retriever/core/clinic/reading';

test.each([
  ['from 06:20 to 22:10', ['06:20', '22:10']],
  ['1,200 or 1200 crowns', ['1200']],
  ['3.5, then 4.', ['3.5', '4']],
  ['第６条，共12段', ['6', '12']],
  ['F-36 and E-471', ['36', '471']],
  ['1,2 and 12,34,567', ['1,2', '12,34567']],
  ['ten crowns', []],
  ['', []],
])('in %j are %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

const PROMPT = ['The boat to Heron Island costs 11 crowns.', 'The night boat costs 2 crowns more.'];
const read = (right: string, answered: string, question = 'How much is it?') =>
  compared({ question, right, answered }, PROMPT);

describe('compared', () => {
  test.each([
    ['costs 11 crowns', 'It costs 11 crowns.', 'quoted'],
    ['costs 11 crowns', '11 crowns', 'numbers-right'],
    ['costs 11 crowns', 'It costs 2 crowns.', 'number-from-passage'],
    ['costs 11 crowns', 'It costs 9 crowns.', 'number-from-nowhere'],
    ['costs 11 crowns', 'It costs a little.', 'number-missing'],
    ['costs 11 crowns', 'Pay 11.', 'numbers-right'],
    ['the gate is painted blue', 'Painted blue the gate is', 'words-alike'],
    ['the gate is painted blue', 'Its gate is blue', 'words-in-part'],
    ['the gate is painted blue', 'Ask a deckhand', 'other-words'],
    ['pets may sit in the saloon', 'pets may not sit in the saloon', 'one-denies'],
    ['狗可以进后舱', '狗不可以进后舱', 'one-denies'],
    ['到白鹭岛 11 元', '到白鹭岛的船票是 11 元。', 'words-alike'],
  ])('%s against %j: %s', (right, answered, code) => {
    expect(read(right, answered).code).toBe(code);
  });

  test('names the right number, the one that was said, and the passage it is from', () => {
    expect(read('costs 11 crowns', 'It costs 2 crowns.').values).toEqual({
      right: '11',
      said: '2',
      passage: 2,
    });
  });

  test('traces a wrong number to the passage that has most of what was said', () => {
    const prompt = ['Route 3 is closed.', 'Route 3 stops at 35 knots.'];
    const about = {
      question: '',
      right: '500 metres',
      answered: 'Route 3, 35 knots',
    };
    expect(compared(about, prompt).values).toEqual({
      right: '500',
      said: '3, 35',
      passage: 2,
    });
  });

  test('blames no number that the question holds', () => {
    const question = 'How much is it on route 3?';
    expect(read('costs 11 crowns', 'Route 3 is cheap.', question).code).toBe('number-missing');
  });
});
