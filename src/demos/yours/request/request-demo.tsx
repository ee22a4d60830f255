import { fill } from '~/i18n/format';
import type { Words } from 'words:yours-request';
import { textFault } from '../failures/sort';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs } from '../outs';
import { asksCheck, placeOf, type Answers } from './place';

const ANSWERS = ['way', 'second', 'check', 'often'] as const;

export function open(given: GivenYours<Words>) {
  const { t } = given;

  function faultsOf(values: Values): Fault[] {
    const text = values.request!;
    const fault = textFault(text, []) as keyof Words['faults'] | undefined;
    const said = { field: 'request', says: fault ? fill(t.faults[fault], { text }) : '' };
    const open = ANSWERS.filter((name) => !values[name] && (name !== 'check' || asksCheck(values)));
    return [...(fault ? [said] : []), ...open.map((field) => ({ field, says: t.faults[field] }))];
  }

  function answer(values: Values): Answer | Fault[] {
    const faults = faultsOf(values);
    if (faults.length > 0) return faults;
    const answers = values as unknown as Answers;
    const { verdict, why, first, undo, wrong } = t.places[placeOf(answers)];
    const keep = t.keep[answers.often];
    const plan = fill(t.plan, {
      text: values.request!.trim(),
      verdict,
      why,
      first,
      keep,
      undo,
      wrong,
    });
    const shown = outs([
      [t.because, why, undo],
      [t.doFirst, first, keep],
      [t.wrongIf, wrong],
    ]);
    return { verdict, shown, plan };
  }

  return openYours(given, {
    fields: { request: '', way: '', second: '', check: '', often: '' },
    answer,
    form: ({ Picked, Typed, values }) => (
      <>
        <Typed name="request" label={t.request} rows={2} example={t.example} />
        <Picked name="way" label={t.give} options={t.way} />
        <Picked
          name="second"
          label={values.value.way === 'page' ? t.every : t.tried}
          options={t.second}
        />
        {asksCheck(values.value) && <Picked name="check" label={t.check} options={t.second} />}
        <Picked name="often" label={t.changes} options={t.often} />
      </>
    ),
  });
}
