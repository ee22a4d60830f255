import { describe, expect, test } from 'vitest';
import { fourRoadsFields, type FourRoadsForm } from '~/demos/four-roads/fields';
import { nextStep } from '~/demos/four-roads/next-step';
import { formOf, quickOf, settingsOf } from '~/demos/four-roads/settings';
import { defaults } from '~/demos/url-state';
import { TASKS } from '~/lib/demos/four-roads/names';

const FORM = defaults(fourRoadsFields) as FourRoadsForm;
const ran = (form: FourRoadsForm) => ({ form, settings: settingsOf(form) });

describe('the next step', () => {
  test.each(TASKS)('is the quick run of a task that was not run here: %s', (task) => {
    expect(nextStep({ ...FORM, task })).toBe('quick');
    const other = task === 'facts' ? 'change' : 'facts';
    expect(nextStep({ ...FORM, task }, ran({ ...FORM, task: other }))).toBe('quick');
  });

  test('is the full run after the quick one', () => {
    const quick = ran({ ...FORM, ...quickOf(FORM.task) });
    expect(nextStep(FORM, quick)).toBe('run');
  });

  test('is another task once all that is asked was run', () => {
    expect(nextStep(FORM, ran(FORM))).toBe('flip');
  });

  test('takes no heed of the order of the roads', () => {
    const turned = { ...FORM, ...formOf({ ...settingsOf(FORM), roads: ['scratch', 'rag'] }) };
    const { settings } = ran({ ...turned, road: 'rag,scratch' });
    expect(nextStep(turned, { form: turned, settings })).toBe('flip');
  });

  test('is a run again where a setting or a fact has changed', () => {
    expect(nextStep({ ...FORM, k: FORM.k + 1 }, ran(FORM))).toBe('run');
    const own = { ...FORM, task: 'own' as const, facts: 'Gateside, mayor, Ada' };
    expect(nextStep(own, ran(own))).toBe('flip');
    expect(nextStep({ ...own, facts: 'Gateside, mayor, Bo' }, ran(own))).toBe('run');
  });
});
