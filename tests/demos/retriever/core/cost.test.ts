import { describe, expect, test } from 'vitest';
import { costOf, type Search } from '~/demos/retriever/core/cost';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { HANDBOOK } from './texts';

const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 1, budget: 1 };
const library = handbookLibrary(HANDBOOK, SETTINGS);
const asked = (question: string, more: Partial<Search> = {}) => ({
  question,
  searched: question,
  ...more,
});

/** Costs by a clock that moves on by so many milliseconds at every look. */
function costs(searches: Search[], tick = 1) {
  let now = 0;
  const clock = () => (now += tick);
  return costOf(library, searches, SETTINGS, { instruction: 'Answer.', clock });
}

describe('costOf', () => {
  test('counts the tokens of the whole prompt, where the budget would cut it too', () => {
    const prompt = 'Answer.\n\n[1] The mill closed in autumn.\n\nmill closed';
    expect(costs([asked('mill closed')]).tokens).toBe(estimateTokens(prompt));
  });

  test('gives means over questions', () => {
    const questions = [asked('mill closed'), asked('zebra')];
    const each = questions.map((question) => costs([question]).tokens);
    expect(costs(questions).tokens).toBe((each[0]! + each[1]!) / 2);
    expect(costs(questions, 12).milliseconds).toBe(6);
  });

  test('asks again and again until a coarse clock has moved', () => {
    expect(costs([asked('mill')], 3).milliseconds).toBe(3);
    expect(costs([asked('mill')], 0).milliseconds).toBe(0);
  });

  test('puts in no passage that the asker may not read', () => {
    const shut = costs([asked('mill closed', { allowed: () => false })]);
    expect(shut.tokens).toBe(estimateTokens('Answer.\n\nmill closed'));
  });
});
