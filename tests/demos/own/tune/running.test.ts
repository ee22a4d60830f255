import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, goOn, stop } from '~/demos/own/tune/running';
import { fakeTuning, ran, rowsOf, stubPage } from './fake-tuning';

beforeEach(stubPage);
afterEach(() => void vi.unstubAllGlobals());

describe('a run', () => {
  test('asks, learns, asks again, hands out the adapter, and lets its workers go', async () => {
    const { tune, calls, stopped } = await ran();
    expect(tune.phase.value).toBe('done');
    const { run: done, peft } = tune.current.value!;
    expect(done.before!.held).toEqual(['Paris', 'Paris', 'Paris']);
    expect(done.after!.held.every((reply) => reply.startsWith('right question'))).toBe(true);
    expect(peft).toHaveProperty(['adapter_config.json']);
    expect(calls[0]!.slice(0, 2)).toEqual(['rows', 'open']);
    expect(stopped).toEqual([0, 1]);
  });

  test('takes a worker a core but one, or as many as the address says', async () => {
    expect((await ran()).calls).toHaveLength(2);
    expect((await ran(10, {}, { workers: 4 })).calls).toHaveLength(4);
  });

  test('has one worker, and says so, where the files are not current or memory is refused', async () => {
    const alone = await ran(10, { stored: false });
    expect(alone.tune.crew.value).toMatchObject({ count: 1, fewer: 'not-stored' });
    const refused = await ran(10, { refuses: 1 });
    expect(refused.tune.crew.value).toMatchObject({ count: 1, fewer: 'refused' });
    expect(refused.tune.phase.value).toBe('done');
  });

  test('leaves rows of more than 192 tokens out, and names their lines', async () => {
    const { tune } = fakeTuning();
    const long = JSON.stringify({ prompt: 'word '.repeat(200), reply: 'long' });
    tune.text.value = `${long}\n${rowsOf(9)}`;
    await begin(tune);
    expect(tune.current.value!.long).toEqual([1]);
  });
});

describe('a run does not begin', () => {
  test('with too few rows: nothing is loaded, and the fault says how many', async () => {
    const { tune, calls } = await ran(4);
    expect(calls).toEqual([]);
    expect(tune.phase.value).toBe('failed');
    expect(tune.fault.value).toContain('You have 4 rows that can be used');
  });

  test('by the rule of a model, which has no replies to judge yet', async () => {
    const fake = fakeTuning();
    fake.tune.text.value = rowsOf(10);
    fake.tune.chosenRule.value = { kind: 'judge' };
    await begin(fake.tune);
    expect(fake.calls).toEqual([]);
    expect(fake.tune.fault.value).toContain('Begin with another rule');
  });

  test('where both ways of the first worker are refused', async () => {
    const { tune } = await ran(10, { refuses: 0 });
    expect(tune.fault.value).toContain('refused 400 MB of memory');
    expect(tune.text.value).toBe(rowsOf(10));
  });
});

describe('a run that ends early', () => {
  test('is stopped between two pieces, and goes on with the same workers', async () => {
    const fake = fakeTuning();
    const { tune } = fake;
    tune.text.value = rowsOf(10);
    const unsubscribe = tune.current.subscribe((current) => {
      if (current?.run.step === 2) stop(tune);
    });
    await begin(tune);
    unsubscribe();
    expect(tune.phase.value).toBe('stopped');
    expect(tune.current.value).toMatchObject({ run: { step: 2 }, state: { steps: 2 } });
    expect(fake.stopped).toEqual([]);
    await goOn(tune);
    expect(tune.phase.value).toBe('done');
    expect(fake.calls).toHaveLength(2);
  });

  test('goes on from the last whole step when a worker has died', async () => {
    const fake = await ran(10, { dies: 3 });
    const { tune, calls } = fake;
    expect(tune.phase.value).toBe('failed');
    expect(tune.fault.value).toContain('you can go on from there');
    expect(tune.current.value!.run.step).toBe(2);
    await goOn(tune);
    expect(tune.phase.value).toBe('done');
    expect(tune.current.value!.run.losses).toHaveLength(4);
    expect(calls.slice(2).every((one) => one.includes('restore'))).toBe(true);
  });

  test('ends before a loss that is no number', async () => {
    const { tune } = await ran(10, { loss: NaN });
    expect(tune.fault.value).toContain('At step 1 the loss was no longer a number');
    expect(tune.current.value!.run.step).toBe(0);
  });
});
