import { describe, expect, test } from 'vitest';
import type { LadderExam } from '~/lib/ladder/own-facts';
import { bare, turnOf, withFacts } from '~/lib/ladder/prompts';
import { factQuestions } from '~/lib/ladder/own-facts';

const facts = ['Tern', 'Gannet', 'Sallow', 'Brindle'].map((quay, at) => ({
  text: `The cat of ${quay} is called Cat ${at}.`,
  exam: `Which pet lives at ${quay}?`,
  answer: `Cat ${at}`,
}));
const unknown = ['Who paints Tern?', 'Who paints Gannet?'];
/** The search by meaning finds the right fact for the first two questions alone. */
const exam: LadderExam = {
  facts,
  unknown,
  shown: {
    exam: [
      [0, 1],
      [2, 1],
      [3, 0],
      [0, 2],
    ],
    unknown: [[0], [1]],
  },
};
const asked = factQuestions(exam);
const of = (road: string) => asked.filter((one) => one.road === road);

describe('the ladder’s questions on facts', () => {
  test('are the same on every road, except that the right fact needs an answerable question', () => {
    const roads = [...new Set(asked.map(({ road }) => road))];
    expect(roads).toEqual(['closed', 'fact', 'minilm-4', 'paste-all']);
    expect(of('closed')).toHaveLength(4 + 2);
    expect(of('fact').map(({ question }) => question)).toEqual(
      of('closed').slice(0, 4).map(({ question }) => question), // prettier-ignore
    );
    expect(of('paste-all').map(({ question }) => question)).toEqual(
      of('closed').map(({ question }) => question),
    );
  });

  test('are put in the prompts of the protocol', () => {
    for (const { road, question, prompt, answers } of asked) {
      const at = facts.findIndex((fact) => fact.exam === question);
      if (road === 'closed') expect(prompt).toEqual(bare(question));
      if (road === 'fact')
        expect(prompt).toEqual(withFacts([facts[at]!.text], question, 'question-twice'));
      if (road === 'paste-all')
        expect(prompt).toEqual(withFacts(facts.map(({ text }) => text), question, 'facts-first')); // prettier-ignore
      expect(answers?.[0]).toBe(facts[at]?.answer);
      expect(turnOf(prompt)).toContain(question);
    }
  });

  test('record whether the answering fact is in the prompt', () => {
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
