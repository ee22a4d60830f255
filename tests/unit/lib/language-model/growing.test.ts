import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { growing, stopIn, sureLength } from '~/lib/language-model/growing';

test('stopIn finds the first of several stop texts', () => {
  expect(stopIn('one. two\n', ['\n', '. '])).toBe(3);
  expect(stopIn('one', ['\n', '. '])).toBeUndefined();
  expect(stopIn('one', [])).toBeUndefined();
});

describe('sureLength', () => {
  test.each([
    ['a\n', ['\n\n'], 1],
    ['Answer', ['swerve'], 2],
    ['ab', ['abc', 'b!'], 0],
    ['abab', ['abac'], 2],
    ['plain', ['?'], 5],
    ['', ['x'], 0],
    ['问：', ['：答'], 1],
  ])('of %j with %j is %i', (text, stops, sure) => {
    expect(sureLength(text, stops)).toBe(sure);
  });

  test('is never beyond the start of a stop text, whatever follows', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 8 });
    const stops = fc.array(letters.filter(Boolean), { minLength: 1, maxLength: 3 });
    forAll(letters, letters, stops, (text, more, stops) => {
      fc.pre(stopIn(text, stops) === undefined);
      expect(sureLength(text, stops)).toBeLessThanOrEqual(stopIn(text + more, stops) ?? Infinity);
    });
  });
});

function written(texts: readonly string[], stops: readonly string[]) {
  const told: string[] = [];
  const toldAfter: number[] = [];
  const answer = growing(stops, ({ text }) => told.push(text));
  const ended = texts.some((text) => {
    const isStopped = answer.add({ text });
    toldAfter.push(told.length);
    return isStopped;
  });
  const { text, tokens } = answer.end();
  return { told, toldAfter, ended, text, tokens: tokens.map((token) => token.text) };
}

test('a growing answer emits every token at once without stop texts', () => {
  expect(written(['Honey', ' is', '.'], [])).toEqual({
    told: ['Honey', ' is', '.'],
    toldAfter: [1, 2, 3],
    ended: false,
    text: 'Honey is.',
    tokens: ['Honey', ' is', '.'],
  });
});

test('a growing answer ends at a stop text that spans tokens, and never emits a part of it', () => {
  const { told, toldAfter, ended, text } = written(['a\n', '\n', 'b'], ['\n\n']);
  expect({ told, ended, text }).toEqual({ told: ['a'], ended: true, text: 'a' });
  expect(toldAfter).toEqual([0, 1]);
});

test('a growing answer emits held-back text once it cannot become a stop text', () => {
  expect(written(['a', '\n', 'b'], ['\n\n'])).toMatchObject({
    toldAfter: [1, 1, 3],
    told: ['a', '\n', 'b'],
  });
  expect(written(['a', '\n'], ['\n\n'])).toMatchObject({ toldAfter: [1, 1], told: ['a', '\n'] });
});

test('a growing answer emits nothing where it begins with a stop text', () => {
  expect(written(['Q:', 'x'], ['Q'])).toMatchObject({ told: [], ended: true, text: '' });
});

test('a growing answer is the text before the first stop text, in matching tokens', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 });
  const stops = fc.array(letters.filter(Boolean), { maxLength: 3 });
  forAll(fc.array(letters, { maxLength: 8 }), stops, (texts, stops) => {
    const { told, ended, text, tokens } = written(texts, stops);
    expect(told.join('')).toBe(text);
    expect(tokens).toEqual(told);
    expect(texts.join('').startsWith(text)).toBe(true);
    expect(stops.some((stop) => text.includes(stop))).toBe(false);
    expect(ended).toBe(stops.some((stop) => texts.join('').includes(stop)));
  });
});
