import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { costText } from '~/demos/own/tune/estimate';
import { begin, stop } from '~/demos/own/tune/running';
import { fakeTuning, ran, rowsOf, stubPage } from './fake-tuning';

beforeEach(stubPage);
afterEach(() => void vi.unstubAllGlobals());

test('minutes are promised once there are rows enough for a run, and not after it', async () => {
  const { tune } = fakeTuning();
  tune.text.value = rowsOf(5);
  expect(costText(tune)).not.toContain('Expect');
  tune.text.value = rowsOf(6);
  expect(costText(tune)).toMatch(/Expect about \d+ seconds with 2 workers\.$/);
  expect(costText((await ran()).tune)).toBe('This browser has the model.');
});

test('what is left of a run that was stopped is told by its own pace', async () => {
  const { tune } = fakeTuning();
  tune.text.value = rowsOf(10);
  tune.form.set({ passes: 20, everyday: '0' });
  const unsubscribe = tune.current.subscribe((current) => {
    if (current?.run.step === 6) stop(tune);
  });
  await begin(tune);
  unsubscribe();
  expect(costText(tune)).toMatch(/^This browser has the model\. About .+ left\.$/);
});
