import { describe, expect, test } from 'vitest';
import { answerFacts, answerView, tokenNode } from '~/demos/parts/language-model/answer-view';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { textOf, toHtml } from '~/lib/figure';
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
const html = (given = answer, t = en) => answerView(given, t).map(toHtml).join('');

describe('an answer', () => {
  test('is its tokens, each with its chance and a shade that grows as the chance falls', () => {
    const text = answerView(answer, en)[0]!;
    expect(textOf(text)).toBe('To va.');
    expect(html().match(/data-shade="\d"/g)).toEqual([
      'data-shade="1"',
      'data-shade="4"',
      'data-shade="0"',
    ]);
    expect(html()).toContain('data-chance="0.6200"');
  });

  test('says at each token what else was weighed, with signs for what is not seen', () => {
    const { attributes } = tokenNode(answer.tokens[0]!, 0, en);
    expect(attributes['data-weighed']).toBe('“To”: 62%. It also weighed “Ma” 20%, “↵” 0.4%.');
    expect(tokenNode(answer.tokens[1]!, 1, zh).attributes['data-weighed']).toBe('“␣va”：5.0%。');
  });

  test('does not weigh a token against itself, whose name has no space before it', () => {
    const likeliest = [
      { text: 'va', chance: 0.9 },
      { text: 'mul', chance: 0.05 },
    ];
    const { attributes } = tokenNode({ text: ' va', chance: 0.9, likeliest }, 1, en);
    expect(attributes['data-weighed']).toBe('“␣va”: 90%. It also weighed “mul” 5.0%.');
  });

  test('is reached by one stop of the Tab key', () => {
    expect(html().match(/tabindex="0"[^>]*data-token|data-token[^>]*tabindex="0"/g)).toHaveLength(
      1,
    );
  });

  test('stands once more as a table, a row a token', () => {
    expect(html().match(/<th scope="row"/g)).toHaveLength(3);
  });

  test('without chances is text alone, and says why', () => {
    const tokens = answer.tokens.map(({ text }) => ({ text, likeliest: [] }));
    const drawn = html({ ...answer, tokens });
    expect(drawn).toContain(en.noChances);
    expect(drawn).not.toMatch(/data-chance|<table/);
  });

  test('of nothing says so', () => {
    const drawn = html({ ...answer, text: '', tokens: [], restTook: 0 });
    expect(drawn).toContain(en.emptyAnswer);
    expect(drawn).not.toContain('a second');
  });

  test('of a reader’s words is escaped', () => {
    const tokens = [{ text: '<b>', chance: 0.5, likeliest: [] }];
    expect(html({ ...answer, tokens })).not.toContain('<b>');
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
