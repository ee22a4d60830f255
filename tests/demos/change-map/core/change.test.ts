import { describe, expect, test } from 'vitest';
import { changesWeights, countPicks, roadsThat, type Change } from '~/demos/change-map/core/change';

const PRICES: Change = {
  id: 'prices',
  layers: { prompt: 'prompt', rag: 'store', finetune: 'adapter', scratch: 'all' },
  fit: { prompt: 'works', rag: 'first', finetune: 'poor', scratch: 'poor' },
};
const TONE: Change = {
  id: 'tone',
  layers: { ...PRICES.layers, rag: 'none' },
  fit: { prompt: 'first', rag: 'poor', finetune: 'works', scratch: 'poor' },
};

describe('changesWeights', () => {
  test('is true of an adapter and of all weights, not of prompt and store', () => {
    expect((['none', 'prompt', 'store', 'adapter', 'all'] as const).map(changesWeights)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('roadsThat', () => {
  test('lists the roads that fit a request in one way', () => {
    expect(roadsThat(PRICES, 'first')).toEqual(['rag']);
    expect(roadsThat(PRICES, 'poor')).toEqual(['finetune', 'scratch']);
    expect(roadsThat(TONE, 'works')).toEqual(['finetune']);
  });
});

describe('countPicks', () => {
  test('counts how many picks change any weight', () => {
    const picks = [
      { change: 'prices', road: 'rag' },
      { change: 'tone', road: 'finetune' },
      { change: 'tone', road: 'rag' },
      { change: 'prices', road: 'scratch' },
    ] as const;
    expect(countPicks([PRICES, TONE], picks)).toEqual({
      picked: 4,
      changingWeights: 2,
      byLayer: { none: 1, prompt: 0, store: 1, adapter: 1, all: 1 },
    });
  });

  test('is 0 of 0 before anything is picked', () => {
    expect(countPicks([PRICES], [])).toMatchObject({ picked: 0, changingWeights: 0 });
  });

  test('refuses a request it does not know and lists those it does', () => {
    expect(() => countPicks([PRICES, TONE], [{ change: 'logo', road: 'rag' }])).toThrow(
      'There is no change request "logo"; choose one of prices, tone.',
    );
  });
});
