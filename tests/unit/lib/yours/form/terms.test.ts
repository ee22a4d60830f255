import { describe, expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import { ASSUMED_THINKING } from '~/lib/cost/request';
import { offerSlots, shareOf, thinkingIn } from '~/lib/yours/form/terms';

const opus = { model: 'Claude Opus 5.5', thinking: 'always', batch: 0.5 } as const;
const unsold = { model: 'Kimi K3' };

describe('the terms of a last step', () => {
  test.each(['bill', 'models'])('of %s begin with the thinking that we assume', async (kind) => {
    const { thinking, batch } = (await formIn(kind, 'en')).fields;
    expect([thinking!.start, batch!.start]).toEqual([String(ASSUMED_THINKING), 'no']);
  });

  test('take no thinking, a number as people write it, and nothing else', () => {
    expect(['0', '1k'].map(thinkingIn)).toEqual([0, 1_000]);
    const wrong = ['', 'some', '-3', '2.5', '2,000,000'].map(thinkingIn);
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  });

  test('say that a model always thinks only where no thinking is counted', () => {
    const always = (thinking: number, offer: typeof opus | typeof unsold) =>
      offerSlots({ thinking, batch: false }, offer).always;
    expect([always(0, opus), always(300, opus), always(0, unsold)]).toEqual([true, false, false]);
  });

  test('cost a share in a batch, and all where none is known, which is said', () => {
    const waits = { thinking: 300, batch: true };
    expect([shareOf(waits, opus), shareOf(waits, {})]).toEqual([0.5, 1]);
    expect(offerSlots(waits, opus)).toMatchObject({ batched: true, unbatched: false });
    expect(offerSlots(waits, unsold)).toMatchObject({ batched: false, unbatched: true });
  });
});
