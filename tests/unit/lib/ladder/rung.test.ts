import { describe, expect, test } from 'vitest';
import type { LadderExam } from '~/lib/ladder/exam';
import { bare, turnOf, withFacts } from '~/lib/ladder/prompts';
import { isRungRight, RUNG_ROADS, rungQuestions, rungRows, unknownFor } from '~/lib/ladder/rung';

const facts = ['Tern', 'Gannet', 'Sallow', 'Brindle'].map((quay, at) => ({
  text: `The cat of ${quay} is called Cat ${at}.`,
  exam: `Which pet lives at ${quay}?`,
  answer: `Cat ${at}`,
}));
const unknown = ['Who paints Tern?', 'Who paints Gannet?'];
/** The search by meaning finds the right fact for the first two questions alone, the one by words always the last fact. */
const exam: LadderExam = {
  ...{ facts, unknown },
  shown: {
    'minilm-4': { exam: [[0, 1], [2, 1], [3, 0], [0, 2]], unknown: [[0], [1]] }, // prettier-ignore
    'bm25-4': { exam: facts.map(() => [3]), unknown: [[3], [3]] },
  },
};
const all = { roads: RUNG_ROADS, questions: 4, seed: 1 };
const asked = rungQuestions(exam, all);
const of = (road: string) => asked.filter((one) => one.road === road);

describe('the questions of a rung', () => {
  test('are the same on every road, road by road, and the right fact alone gets none without an answer', () => {
    expect([...new Set(asked.map(({ road }) => road))]).toEqual(RUNG_ROADS);
    expect(of('closed')).toHaveLength(4 + 2);
    expect(of('fact').map(({ question }) => question)).toEqual(
      of('closed').slice(0, 4).map(({ question }) => question), // prettier-ignore
    );
    expect(of('paste-all').map(({ question }) => question)).toEqual(
      of('closed').map(({ question }) => question),
    );
  });

  test('are drawn by the seed, fewer of them the first of more', () => {
    const some = rungQuestions(exam, { roads: ['closed'], questions: 3, seed: 1 });
    expect(some.slice(0, 3)).toEqual(of('closed').slice(0, 3));
    expect(unknownFor(3)).toBe(1);
    expect(unknownFor(12)).toBe(4);
  });

  test('are put in the prompts of the protocol', () => {
    for (const { road, question, prompt, answer } of asked) {
      const at = facts.findIndex((fact) => fact.exam === question);
      if (road === 'closed') expect(prompt).toEqual(bare(question));
      if (road === 'fact')
        expect(prompt).toEqual(withFacts([facts[at]!.text], question, 'question-twice'));
      if (road === 'bm25-4')
        expect(prompt).toEqual(withFacts([facts[3]!.text], question, 'question-twice'));
      if (road === 'paste-all')
        expect(prompt).toEqual(withFacts(facts.map(({ text }) => text), question, 'facts-first')); // prettier-ignore
      expect(answer).toBe(facts[at]?.answer);
      expect(turnOf(prompt)).toContain(question);
    }
  });

  test('know whether the fact that answers is in the prompt', () => {
    const found = Object.fromEntries(of('minilm-4').map((one) => [one.question, one.found]));
    expect(found).toEqual({
      [facts[0]!.exam]: true,
      [facts[1]!.exam]: true,
      [facts[2]!.exam]: false,
      [facts[3]!.exam]: false,
      [unknown[0]!]: undefined,
      [unknown[1]!]: undefined,
    });
    expect(of('closed').every((one) => one.found === undefined)).toBe(true);
  });
});

test('a reply is right if it names the answer, or declines where there is none', () => {
  expect(isRungRight({ answer: 'Cat 1' }, 'That would be cat 1!')).toBe(true);
  expect(isRungRight({ answer: 'Cat 1' }, "I don't know.")).toBe(false);
  expect(isRungRight({}, "I don't know.")).toBe(true);
  expect(isRungRight({}, 'Cat 1')).toBe(false);
});

test('rows count right answers with their interval, and what was found and read', () => {
  const marked = of('minilm-4').map((one) => ({
    ...one,
    isRight: [facts[0]!.exam, facts[3]!.exam].includes(one.question),
  }));
  expect(rungRows(marked)).toEqual([
    // Two of four by Wilson: 0.5 ± (1.96 / 1.96) · √(0.0625 + 0.06), which is 0.5 ± 0.35.
    { task: 'facts', road: 'minilm-4', n: 4, right: 2, low: 0.15, high: 0.85, found: 2, read: 1 },
    expect.objectContaining({ task: 'unknown', road: 'minilm-4', n: 2, right: 0 }),
  ]);
});
