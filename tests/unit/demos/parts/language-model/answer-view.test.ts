import { describe, expect, test } from 'vitest';
import { answerFacts } from '~/demos/parts/language-model/answer-view';
import { modelStrings } from '~/demos/parts/language-model/strings';
import type { WrittenAnswer } from '~/lib/language-model/writing';

const { en, zh } = modelStrings;
const answer: WrittenAnswer = {
  text: 'To va.',
  tokens: ['To', ' va', '.'].map((text) => ({ text })),
  ended: 'mark',
  promptTokens: 9,
  firstAfter: 100,
  restTook: 200,
};

describe('the facts about an answer', () => {
  test('are how it ended, its tokens, the wait for the first and the speed after it', () => {
    expect(answerFacts(answer, en)).toBe(
      'It ended by itself. 3 tokens in 0.30 s: the first after 0.10 s, then 10 a second. The prompt had 9 tokens.',
    );
    expect(answerFacts({ ...answer, ended: 'stopped' }, zh)).toContain('写出来的都留着');
    expect(answerFacts({ ...answer, ended: 'filtered' }, en)).toContain(
      'A filter of the server cut',
    );
    expect(answerFacts({ ...answer, isByChance: true }, en)).toContain('no temperature of 0');
  });

  test('leave out what is unknown', () => {
    const one = { ...answer, tokens: answer.tokens.slice(0, 1), promptTokens: undefined };
    expect(answerFacts(one, en)).toBe('It ended by itself. 1 token after 0.10 s.');
    expect(answerFacts({ ...one, firstAfter: 4 }, en), 'never 0.00').toContain('after 0.004 s');
  });
});
