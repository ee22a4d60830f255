import { describe, expect, test } from 'vitest';
import { answerFacts, tokenNode } from '~/demos/parts/language-model/answer-view';
import { modelStrings } from '~/demos/parts/language-model/strings';
import type { WrittenAnswer } from '~/lib/language-model/writing';

const { en, zh } = modelStrings;
const answer: WrittenAnswer = {
  text: 'To va.',
  tokens: [
    {
      text: 'To',
      chance: 0.62,
      likeliest: [
        { text: 'To', chance: 0.62 },
        { text: 'Ma', chance: 0.2 },
        { text: '\n', chance: 0.004 },
        { text: 'Ka', chance: 0.0004 },
      ],
    },
    { text: ' va', chance: 0.05, likeliest: [] },
    { text: '.', chance: 1, likeliest: [{ text: '.', chance: 1 }] },
  ],
  ended: 'mark',
  promptTokens: 9,
  firstAfter: 100,
  restTook: 200,
};

describe('a token', () => {
  test('has its chance and a shade that grows as the chance falls', () => {
    const shades = answer.tokens.map((token, at) => tokenNode(token, at, en).attributes);
    expect(shades.map((one) => one['data-shade'])).toEqual([1, 4, 0]);
    expect(shades[0]!['data-chance']).toBe('0.6200');
    expect(shades.map(({ tabindex }) => tabindex)).toEqual([0, -1, -1]);
  });

  test('says what else was weighed, with signs for what is not seen', () => {
    const { attributes } = tokenNode(answer.tokens[0]!, 0, en);
    expect(attributes['data-weighed']).toBe('“To”: 62%. It also weighed “Ma” 20%, “↵” 0.4%.');
    expect(tokenNode(answer.tokens[1]!, 1, zh).attributes['data-weighed']).toBe('“␣va”：5.0%。');
  });

  test('is not weighed against itself, whose name has no space before it', () => {
    const likeliest = [
      { text: 'va', chance: 0.9 },
      { text: 'mul', chance: 0.05 },
    ];
    const { attributes } = tokenNode({ text: ' va', chance: 0.9, likeliest }, 1, en);
    expect(attributes['data-weighed']).toBe('“␣va”: 90%. It also weighed “mul” 5.0%.');
  });
});

describe('what is said of it', () => {
  test('is how it ended, its tokens, the wait for the first and the pace after it', () => {
    expect(answerFacts(answer, en)).toBe(
      'It ended by itself. 3 tokens in 0.30 s: the first after 0.10 s, then 10 a second. The prompt had 9 tokens.',
    );
    expect(answerFacts({ ...answer, ended: 'stopped' }, zh)).toContain('写出来的都留着');
  });

  test('leaves out what is not known', () => {
    const one = { ...answer, tokens: answer.tokens.slice(0, 1), promptTokens: undefined };
    expect(answerFacts(one, en)).toBe('It ended by itself. 1 token after 0.10 s.');
    expect(answerFacts({ ...one, firstAfter: 4 }, en), 'never 0.00').toContain('after 0.004 s');
  });
});
