import { expect, test } from 'vitest';
import { openJudge } from '~/demos/own/answers/judging';
import type { Rule, Verdict } from '~/demos/own/core/rules';
import { judge as inWorker } from '~/workers/checks/read';

const rule = (kind: Rule['kind'], expected: string): Rule => ({ kind, expected });

/** A worker that never answers about the pattern `slow`. */
function worker() {
  const calls = { judged: 0, stopped: 0 };
  return {
    calls,
    judge(asked: { rule: Rule; answer: string }): Promise<Verdict> {
      calls.judged++;
      return asked.rule.expected === 'slow' ? new Promise(() => undefined) : inWorker(asked);
    },
    stop: () => void calls.stopped++,
  };
}

test('a judge compares words on the page, and patterns and schemas in the worker', async () => {
  const checks = worker();
  const judge = openJudge(checks);
  expect(await judge(rule('contains', 'b'), 'a b c')).toEqual({ right: true });
  expect(checks.calls.judged).toBe(0);
  expect((await judge(rule('pattern', '^a'), 'abc')).right).toBe(true);
  expect((await judge(rule('json-schema', 'true'), '1')).right).toBe(true);
  expect(checks.calls.judged).toBe(2);
});

test('a judge aborts a pattern that takes too long with its worker, and does not retry it', async () => {
  const checks = worker();
  const judge = openJudge(checks, 20);
  const tooSlow = { right: false };
  expect(await judge(rule('pattern', 'slow'), 'abc')).toEqual(tooSlow);
  expect(await judge(rule('pattern', 'slow'), 'abc')).toEqual(tooSlow);
  expect(checks.calls).toEqual({ judged: 1, stopped: 1 });
  expect((await judge(rule('pattern', 'b'), 'abc')).right).toBe(true);
});

test('a judge retries an answer whose worker was ended because of another rule', async () => {
  const checks = worker();
  let dies = 1;
  const judge = openJudge({
    ...checks,
    judge: (asked) => (dies-- > 0 ? Promise.reject(new Error('ended')) : checks.judge(asked)),
  });
  expect((await judge(rule('pattern', 'b'), 'abc')).right).toBe(true);
});

test('a judge has a verdict even for an answer that no worker can judge', async () => {
  const judge = openJudge({
    judge: () => Promise.reject(new Error('died')),
    stop: () => undefined,
  });
  const verdict = await judge(rule('json-schema', 'true'), '1');
  expect(verdict).toEqual({ right: false });
});
