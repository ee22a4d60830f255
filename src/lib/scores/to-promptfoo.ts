import type { Scores } from './systems';

const PROVIDER = 'crossroads';
/** Of promptfoo: an assertion that failed, not a provider. */
const FAILED = 1;

/**
 * Results as `promptfoo import` takes them (written for 0.123.1): a system is a prompt, a question a test; an answer
 * without a mark is left out.
 *
 * @param made ISO 8601
 */
export function promptfooResults(
  { questions, systems }: Scores,
  { made }: { made: string },
): Record<'evalId' | 'createdAt', string> & Record<'config' | 'results', object> {
  const prompts = systems.map(({ name, marks, cost }) => {
    const known = marks.filter((mark) => mark !== undefined);
    const right = known.filter(isRight).length;
    const counts = { testPassCount: right, testFailCount: known.length - right, testErrorCount: 0 };
    const asserted = { assertPassCount: right, assertFailCount: known.length - right };
    const score = known.reduce((sum, mark) => sum + mark, 0);
    return {
      raw: name,
      label: name,
      provider: PROVIDER,
      metrics: {
        score,
        ...counts,
        ...asserted,
        totalLatencyMs: 0,
        tokenUsage: {},
        namedScores: {},
        namedScoresCount: {},
        cost: (cost ?? 0) * known.length,
      },
    };
  });
  const results = systems.flatMap(({ name, marks, outputs, cost, seconds }, promptIdx) =>
    questions.flatMap((question, testIdx) => {
      const mark = marks[testIdx];
      const vars = { question };
      if (mark === undefined) return [];
      return {
        promptIdx,
        testIdx,
        vars,
        testCase: { vars },
        success: isRight(mark),
        score: mark,
        failureReason: isRight(mark) ? 0 : FAILED,
        namedScores: {},
        cost: cost ?? 0,
        latencyMs: Math.round(1_000 * (seconds ?? 0)),
        provider: { id: PROVIDER, label: '' },
        prompt: { raw: name, label: name },
        response: { output: outputs?.[testIdx] ?? '' },
      };
    }),
  );
  return {
    evalId: `${PROVIDER}-${made}`,
    createdAt: made,
    config: { description: PROVIDER },
    results: { version: 3, timestamp: made, prompts, results, stats: {} },
  };
}

const isRight = (mark: number): boolean => mark >= 0.5;
