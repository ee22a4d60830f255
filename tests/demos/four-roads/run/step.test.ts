import { describe, expect, test } from 'vitest';
import { isQuick, stepOf } from '~/demos/four-roads/run/step';
import { fourRoadsFields, type FourRoadsForm } from '~/lib/four-roads/settings';
import { fullOf, QUICK, settingsOf } from '~/demos/four-roads/settings';
import { defaults } from '~/lib/settings/table';
import { TASKS } from '~/lib/four-roads/names';

const FORM = { ...defaults(fourRoadsFields), ...QUICK } as FourRoadsForm;
const ran = (form: FourRoadsForm) => ({ form, settings: settingsOf(form) });
const RESTING = { phase: 'resting', isAsked: false, isFlipped: false } as const;

describe('the main button of the lab', () => {
  test.each(TASKS)('begins with a quick run: %s', (task) => {
    expect(stepOf({ ...FORM, task }, RESTING)).toBe('quick');
  });

  test('pauses a run, and resumes a paused one if the settings still match', () => {
    expect(stepOf(FORM, { ...RESTING, phase: 'working' })).toBe('pause');
    expect(stepOf(FORM, { ...RESTING, phase: 'paused', isAsked: true })).toBe('continue');
    expect(stepOf({ ...FORM, seeds: 2 }, { ...RESTING, phase: 'paused' })).toBe('run');
  });

  test('switches the task once it was run, and then links to the lesson', () => {
    const last = ran(FORM);
    expect(stepOf(FORM, { ...RESTING, last })).toBe('flip');
    expect(stepOf(FORM, { ...RESTING, last, isFlipped: true })).toBe('why');
  });

  test('runs what did not finish first', () => {
    const last = { ...ran(FORM), isUnfinished: true };
    expect(stepOf(FORM, { ...RESTING, last, isFlipped: true })).toBe('again');
    expect(stepOf({ ...FORM, seeds: 2 }, { ...RESTING, last })).toBe('run');
  });

  test('ignores the order of the roads', () => {
    const last = {
      settings: { ...settingsOf(FORM), roads: [...settingsOf(FORM).roads].reverse() },
    };
    expect(stepOf(FORM, { ...RESTING, last })).toBe('flip');
  });

  test('runs again if a setting has changed', () => {
    expect(stepOf({ ...FORM, seeds: 2 }, { ...RESTING, last: ran(FORM) })).toBe('run');
    expect(stepOf({ ...FORM, k: 6 }, { ...RESTING, last: ran(FORM) })).toBe('quick');
  });

  test('is a quick run only for one seed of the four roads', () => {
    expect(isQuick(FORM)).toBe(true);
    expect(isQuick({ ...FORM, road: 'scratch,rag,finetune,prompt' })).toBe(true);
    for (const turned of [{ seeds: 2 }, { road: 'rag' }, fullOf('facts')])
      expect(isQuick({ ...FORM, ...turned })).toBe(false);
  });
});
