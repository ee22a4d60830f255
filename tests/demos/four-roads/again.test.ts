import { describe, expect, test } from 'vitest';
import { fourRoadsFields, type FourRoadsForm, LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { openSession, unfinishedOf } from '~/demos/four-roads/run/session';
import { sameQuestions } from '~/demos/four-roads/state';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { detailOf } from '~/demos/four-roads/results/sentences';
import { tiesOf } from '~/demos/four-roads/results/ties';
import { defaults } from '~/lib/settings/table';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { summarise } from '~/lib/four-roads/outcome/summary';
import { resultFrom } from '../../unit/lib/four-roads/results';
import { stateFrom } from './view/states';

const FORM = defaults(fourRoadsFields) as FourRoadsForm;
const NOWHERE = {
  addresses: { world: '', models: { 1: '', 2: '', 3: '' } },
  device: { kernels: 'simd' as const },
  onDeath: () => undefined,
};
const half = '10'.repeat(20);

test('a road can be reported as tied with the untouched model', () => {
  const other = '01'.repeat(18) + '0011';
  const state = stateFrom([resultFrom('base', 1, half), resultFrom('rag', 1, other)]);
  expect(tiesOf(state)).toHaveLength(1);
});

describe('a run compared with an earlier one', () => {
  const settings = LAB_DEFAULTS;
  const run = { settings };
  const before = { settings, summaries: summarise([resultFrom('rag', 1, half)]) };

  test('has a difference if both asked the same questions', () => {
    expect(sameQuestions(run, before)).toBe(true);
    expect(sameQuestions({ settings: { ...settings, k: 8 } }, before)).toBe(true);
  });

  test('has none if the seeds, their number or the task differ', () => {
    for (const other of [{ seed: 4 }, { seeds: 2 }, { task: 'poison' as const }])
      expect(sameQuestions({ settings: { ...settings, ...other } }, before)).toBe(false);
  });
});

test('the missing results of a run follow from its settings and results, and only they are run', () => {
  const begin = (carried: MeasuredResult[]) =>
    openSession({ ...FORM, road: 'rag,replay', seeds: 2 }, [], { ...NOWHERE, carried });
  const done = [
    resultFrom('rag', 1, half),
    resultFrom('rag', 2, half),
    resultFrom('replay', 1, half),
  ];
  const going = begin(done);
  expect(unfinishedOf(going), 'while it goes on').toEqual([]);
  expect(going.pool.units.map(({ id }) => id)).toEqual(['replay-2']);
  going.open = false;
  expect(unfinishedOf(going)).toMatchObject([{ road: 'replay', seed: 2 }]);
  const whole = begin([...done, resultFrom('replay', 2, half)]);
  whole.open = false;
  expect(unfinishedOf(whole)).toEqual([]);
});

const said = (task: typeof LAB_DEFAULTS.task) =>
  detailOf('rule', { ...LAB_DEFAULTS, task }, { t: fourRoadsStrings.en, locale: 'en' });

test('a lane mentions no examples where answers have no format', () => {
  expect(said('facts')).not.toMatch('example');
  expect(said('behaviour')).toMatch('4 examples');
});
