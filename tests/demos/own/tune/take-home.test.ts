import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stripText, tunedText } from '~/demos/own/tune/outcome';
import { runCard } from '~/demos/own/tune/take-home';
import { fakeTuning, ran, stubPage } from './fake-tuning';

beforeEach(stubPage);
afterEach(() => void vi.unstubAllGlobals());

test('the card of a run says how it was made and what came of it', async () => {
  const { tune } = await ran(10, {}, { seed: 3, rank: '4' });
  const card = runCard(tune);
  for (const said of [
    'seed 3, rank 4, alpha 8, matrices: q, v',
    'rows: 7 to learn from, 0 to choose the moment, 3 held out',
    '- rows to learn from: 4.000 at the first step',
    '- before: 0 of 3 (0–56%)',
    '- after: 3 of 3 (44–100%)',
    'The model lost 1 of 1 everyday questions',
    'onnx/model_quantized.onnx_data: `c2a2d1b8',
    'The original weights in 16\n',
    'Apache 2.0',
    'messages = [{"role":"user","content":"question ',
  ])
    expect(card).toContain(said);
  expect(card).not.toMatch(/\{\w+\}|undefined|NaN/);
});

test('the verdict is told how many held-out rows were right, and what was forgotten', async () => {
  const { tune } = await ran();
  expect(tunedText(tune)).toBe(
    'You tuned a model on your rows: of those held out it got 0 of 3 (0–56%) right before tuning and 3 of 3 (44–100%) after, and it forgot 1 of the 1 everyday question that it could answer.',
  );
  expect(tunedText(fakeTuning().tune)).toBe('');
});

test('a rule that was changed after the run is told, and the strip follows it', async () => {
  const { tune } = await ran();
  expect(stripText(tune)).toBe('0 → 3 of 3 right');
  tune.chosenRule.value = { kind: 'line', form: 'In short: …' };
  expect(runCard(tune)).not.toContain('In short');
  expect(stripText(tune)).toBe('0 → 0 of 3 right');
  expect(tune.current.value!.rule).toEqual({ kind: 'contains' });
});

test('until a model has judged, the run is judged by the rule that it began with', async () => {
  const { tune } = await ran();
  tune.chosenRule.value = { kind: 'judge' };
  expect(stripText(tune)).toBe('0 → 3 of 3 right');
  tune.chosenRule.value = { kind: 'judge', called: {}, by: 'Qwen' };
  expect(stripText(tune)).toBe('0 → 0 of 3 right');
  expect(runCard(tune)).toContain('is called right by a model: Qwen');
});
