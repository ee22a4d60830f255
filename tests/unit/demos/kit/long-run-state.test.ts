import { describe, expect, test, vi } from 'vitest';
import { computeLong, longRunOf, openLongRun, stopLong } from '~/demos/kit/long-run-state';
import { openDemo } from '~/demos/kit/open-demo';
import { given } from '../../../demos/given';

vi.stubGlobal('matchMedia', () => ({ matches: false }));

const t = {
  paused: 'paused at {step} of {steps}',
  changed: 'other',
  cancelled: 'stopped at {step}',
};
interface Session {
  done: number;
}

const fields = { k: { kind: 'private', default: '' } } as const;

/** A run of four steps, with what is asked of its worker. */
function opened(each: (done: number) => void = () => undefined) {
  const settings = { k: '' };
  const demo = openDemo(given({}, settings, {}) as never, {
    name: 'long',
    fields,
    compute: async () => ({ done: 0 }),
    exports: {},
  });
  const plan = {
    t: { ...t, estimateWait: '…' },
    open: vi.fn(async () => ({ done: 0 })),
    close: vi.fn(async () => undefined),
    async advance({ done }: Session) {
      each(done);
      return { done: done + 1 };
    },
    steps: ({ done }: Session) => ({ done, of: 4 }),
    estimate: async () => '1 s',
    startText: () => 'starts',
    progressText: ({ done }: Session) => `step ${done}`,
  };
  const long = openLongRun<typeof fields, Session>(demo, plan);
  const compute = () => demo.runs.run((progress) => computeLong(long, settings, progress));
  return { long, run: longRunOf(long), plan, demo, compute };
}

describe('a long run', () => {
  test('goes to its end, and says nothing any more', async () => {
    const { run, demo, compute } = opened();
    await compute();
    expect([demo.runs.result.peek()?.done, run.phase.peek()]).toEqual([4, 'resting']);
    expect(run.text.peek()).toBeUndefined();
    expect(run.estimate.peek()).toBe('1 s');
  });

  test('rests after the slice in which it was paused, and goes on from there', async () => {
    const { long, run, plan, compute } = opened((done) => {
      if (done === 1) run.pause();
    });
    await compute();
    expect([run.phase.peek(), run.text.peek()]).toEqual(['paused', 'paused at 2 of 4']);
    expect([run.canContinue(), run.replacesRun()]).toEqual([true, true]);
    long.phase.value = 'resuming';
    await compute();
    expect([run.phase.peek(), plan.open.mock.calls.length]).toEqual(['resting', 1]);
  });

  test('says how far it came when it is stopped, and closes its session', async () => {
    const { long, run, plan, compute } = opened((done) => {
      if (done === 2) stopLong(long);
    });
    await compute();
    expect(run.text.peek()).toBe('stopped at 2');
    expect(plan.close).toHaveBeenCalledWith({ done: 2 });
  });

  test('foretells nothing after a failure', async () => {
    const { run, demo, compute, plan } = opened(() => {
      throw new Error('gone');
    });
    await compute();
    plan.estimate = vi.fn();
    run.updateEstimate();
    expect([demo.runs.status.peek().name, run.phase.peek()]).toEqual(['failed', 'resting']);
    expect(plan.estimate).not.toHaveBeenCalled();
  });
});
