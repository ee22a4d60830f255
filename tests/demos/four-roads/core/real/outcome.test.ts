import { describe, expect, test } from 'vitest';
import { openRealExam } from '~/demos/four-roads/core/real/exam';
import { readAnswer } from '~/demos/four-roads/core/real/judge';
import { realOutcomes, type RealAnswered } from '~/demos/four-roads/core/real/outcome';
import { REAL_ROADS, type RealRoad } from '~/demos/four-roads/core/real/roads';
import { WORDING } from '~/demos/four-roads/core/real/wording';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { seededRng, shuffle } from '~/lib/math/rng';
import { LANGUAGES, meansOf, shippedWorld } from '../means';

const written = (text: string, turned: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  text,
  tokens: [{ text, likeliest: [] }],
  ended: 'mark',
  promptTokens: 9,
  firstAfter: 300,
  restTook: 100,
  ...turned,
});
const answered = (mark: '1' | 'u' | '0', told: boolean, turned = {}): RealAnswered => ({
  ...{ road: 'rag', at: 0, told, mark },
  written: written('Tova', turned),
});

describe('what came of a road', () => {
  test('counts right answers among told ones, and `unknown` among untold ones, with intervals', () => {
    const [outcome] = realOutcomes(
      ['rag'],
      [
        ...['1', '1', '1', 'u', '0'].map((mark) => answered(mark as '1', true)),
        ...['u', 'u', '0'].map((mark) => answered(mark as 'u', false)),
      ],
    );
    expect(outcome).toMatchObject({
      road: 'rag',
      right: { of: 5, count: 3, share: 0.6 },
      missed: { of: 5, count: 1, share: 0.2 },
      unknown: { of: 3, count: 2 },
      tokens: 10,
      took: 400,
    });
    expect(outcome!.right!.low).toBeLessThan(0.6);
    expect(outcome!.right!.high).toBeGreaterThan(0.6);
  });

  test('leaves out what is not there: no answer yet, a server that counts no tokens', () => {
    const [none, silent] = realOutcomes(
      ['base', 'rag'],
      [answered('1', true, { promptTokens: undefined })],
    );
    expect(none).toEqual({ road: 'base', took: 0 });
    expect(silent!.tokens).toBeUndefined();
    expect(silent!.unknown).toBeUndefined();
  });
});

/** A model that reads well: it names the first value of the kind asked for that its passages hold. */
function reader(options: readonly string[], passages: readonly string[], unknown: string): string {
  const key = { options, notKnowing: [] };
  return passages.flatMap((passage) => readAnswer(passage, key).named)[0] ?? unknown;
}

describe.each(LANGUAGES)('the exam is fair (%s)', (language) => {
  const { notKnowing, unknown } = WORDING[language];
  const settings = { questions: 120, seed: 21, roads: REAL_ROADS };
  const exam = openRealExam(shippedWorld[language], meansOf(language), settings);

  /** The shares of a reader on each road; with other answers than the right ones, if `values` says so. */
  function sharesOf(values: readonly (string | undefined)[]): Record<RealRoad, number> {
    const answers = exam.questions.flatMap(({ relation, asked }, at) =>
      REAL_ROADS.map((road): RealAnswered => {
        const options = exam.options[relation]!;
        const said = reader(options, asked[road]!.passages, unknown);
        const value = values[at];
        const { mark } = readAnswer(said, { value, options, notKnowing });
        return { road, at, told: value !== undefined, mark, written: written(said) };
      }),
    );
    const outcomes = realOutcomes(REAL_ROADS, answers);
    return Object.fromEntries(outcomes.map(({ road, right }) => [road, right!.share])) as never;
  }

  const values = exam.questions.map(({ value }) => value);

  test('a good reader gets right what was found, and nothing on roads that tell nothing', () => {
    const shares = sharesOf(values);
    expect(shares.rag).toBeGreaterThan(0.85);
    expect(shares.words).toBeGreaterThan(0.1);
    for (const road of ['base', 'rule', 'examples'] as const) expect(shares[road]).toBe(0);
  });

  test('against shuffled answers no road is better than chance', () => {
    const rng = seededRng(5);
    const dealt = exam.options.map((_, relation) =>
      shuffle(
        exam.questions.flatMap((one) => (one.relation === relation && one.value) || []),
        rng,
      ),
    );
    const shuffled = exam.questions.map(({ value, relation }) => value && dealt[relation]!.pop());
    for (const share of Object.values(sharesOf(shuffled))) expect(share).toBeLessThan(0.15);
  });
});
