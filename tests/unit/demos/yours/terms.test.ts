import { describe, expect, test } from 'vitest';
import { offerSaid, shareOf, TERMS, termsIn } from '~/demos/yours/terms';

const opus = { model: 'Claude Opus 5.5', thinking: 'always', batch: 0.5 } as const;
const unsold = { model: 'Kimi K3' };

describe('the terms of a last step', () => {
  test('begin with 300 tokens of thinking, which is our assumption, and no batch', () => {
    expect(termsIn(TERMS, 'en')).toEqual({ thinking: 300, batch: false });
  });

  test('take none, a number as people write it, and nothing else', () => {
    expect(termsIn({ thinking: '0', batch: 'yes' }, 'en')).toEqual({ thinking: 0, batch: true });
    expect(termsIn({ thinking: '1k', batch: 'no' }, 'zh')).toMatchObject({ thinking: 1_000 });
    for (const thinking of ['', 'some', '-3', '2.5', '2,000,000'])
      expect(termsIn({ thinking, batch: 'no' }, 'en')).toMatchObject({ field: 'thinking' });
  });

  test('say that a model always thinks only where no thinking is counted', () => {
    expect(offerSaid({ thinking: 0, batch: false }, opus, 'en')).toEqual([
      'Claude Opus 5.5 always thinks, so a bill without thinking is too low.',
    ]);
    expect(offerSaid({ thinking: 300, batch: false }, opus, 'en')).toEqual([]);
    expect(offerSaid({ thinking: 0, batch: false }, unsold, 'en')).toEqual([]);
  });

  test('cost a share in a batch, and all where none is known, which is said', () => {
    const waits = { thinking: 300, batch: true };
    expect([shareOf(waits, opus), shareOf(waits, {})]).toEqual([0.5, 1]);
    expect(offerSaid(waits, opus, 'en').join()).toBe('As a batch, at 50%.');
    expect(offerSaid(waits, unsold, 'zh').join()).toContain('没有查到 Kimi K3 的批量价');
  });
});
