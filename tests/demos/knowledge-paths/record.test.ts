import { expect, test } from 'vitest';
import { settingsOf } from '~/demos/knowledge-paths/record';

test('each region of a run has its sources, and the scenarios of as many seeds', () => {
  expect(settingsOf({ seeds: 3, regions: { bare: 'said,trained' } })).toEqual({
    seeds: 3,
    regions: { bare: { sources: 'trained,said', k: 2, steps: 60, replay: false, seed: 1 } },
  });
});

test.each<[Record<string, unknown>, string]>([
  [{ source: 'said' }, '"source", which is none of sources'],
  [{ seeds: 3 }, '"seeds", which is none of sources'],
  [{ regions: { bare: 'told' } }, '"sources" to "told"; it must be some of "trained"'],
  [{ regions: {}, seeds: 0 }, '"seeds" to "0"; it must be a whole number'],
  [{ regions: {}, k: 3 }, '"k", which is none of seeds'],
])('a run that sets %o is refused', (config, sentence) => {
  expect(() => settingsOf(config)).toThrow(sentence);
});
