import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUESSED } from '~/demos/four-roads/guess-field';
import { keptGuess } from '~/demos/four-roads/kept-guess';
import { guessFrom } from '~/demos/four-roads/said-guess';
import { ranking, type FourRoadsState } from '~/demos/four-roads/state';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { summarise } from '~/demos/four-roads/core/summary';
import { guessesIn } from '~/lib/lesson/guess';
import { resultFrom } from './core/results';

const marks = (right: number) => '1'.repeat(right).padEnd(40, '0');
function stateOf(...results: FourRoadsState['results']): FourRoadsState {
  const summaries = summarise(results);
  const t = fourRoadsStrings.en;
  const order = ranking(summaries);
  return { locale: 'en', t, settings: LAB_DEFAULTS, results, summaries, order, live: true };
}
const rag = resultFrom('rag', 1, marks(36));
/** Retrieval 90% right, fine-tuning 50%. */
const state = stateOf(rag, resultFrom('finetune', 1, marks(20)));

describe('a guess of the lab', () => {
  test('is kept by how far its diamond was from the mean', () => {
    expect(keptGuess({ family: 'finetune', points: 30 }, state, 70)).toEqual({
      ...{ said: 'finetune 30', right: false, off: 20, sure: 70 },
    });
    expect(keptGuess({ family: 'rag', points: 81 }, state)).toMatchObject({
      right: true,
      off: 9,
    });
  });

  test('is kept by whether its road led, where no diamond was placed', () => {
    expect(keptGuess({ family: 'rag' }, state)).toEqual({ said: 'rag', right: true });
    expect(keptGuess({ family: 'scratch' }, state)?.right).toBe(false);
  });

  test('is not kept where nothing can be told: a road that was not run, two level, one alone', () => {
    expect(keptGuess({ family: 'scratch', points: 5 }, state)).toBeUndefined();
    const level = stateOf(rag, resultFrom('finetune', 1, marks(35)));
    expect(keptGuess({ family: 'rag' }, level)).toBeUndefined();
    expect(keptGuess({ family: 'rag' }, stateOf(rag))).toBeUndefined();
  });

  test('is read back as it was made', () => {
    const guess = fc.record(
      {
        family: fc.constantFrom('rag' as const, 'finetune' as const),
        points: fc.integer({ min: 0, max: 100 }),
      },
      { requiredKeys: ['family'] },
    );
    fc.assert(
      fc.property(guess, (made) => {
        const kept = keptGuess(made, state)!;
        const stored = guessesIn(JSON.stringify({ 'en/lab/facts': kept })).get('en/lab/facts')!;
        expect(guessFrom(stored.said)).toEqual(made);
      }),
    );
  });

  test('is read from nothing else', () => {
    for (const said of [
      '',
      '50',
      'base 5',
      'rag 101',
      'rag -1',
      'rag 5.5',
      'rag 5 5',
      'rag 05',
      'rag ',
    ])
      expect(guessFrom(said), said).toBeUndefined();
    for (const family of GUESSED) expect(guessFrom(family)).toEqual({ family });
  });
});
