import { fill } from '~/i18n/format';
import type { Words } from 'words:yours-request';
import { textFault } from '../failures/sort';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs } from '../outs';
import { placeOf, type Way } from './place';

const ANSWERS = ['way', 'second', 'often'] as const;

export function open(given: GivenYours<Words>) {
  const { t } = given;

  function faultsOf(values: Values): Fault[] {
    const text = values.request!;
    const fault = textFault(text, []) as keyof Words['faults'] | undefined;
    const said = { field: 'request', says: fault ? fill(t.faults[fault], { text }) : '' };
    const open = ANSWERS.filter((name) => !values[name]);
    return [...(fault ? [said] : []), ...open.map((field) => ({ field, says: t.faults[field] }))];
  }

  function answer(values: Values): Answer | Fault[] {
    const faults = faultsOf(values);
    if (faults.length > 0) return faults;
    const [second, often] = [values.second as 'yes' | 'no', values.often as 'rarely' | 'often'];
    const { verdict, why, first, undo, wrong } =
      t.places[placeOf(values.way as Way, second, often)];
    const keep = t.keep[often];
    const plan = fill(t.plan, {
      ...{ text: values.request!.trim(), verdict, why },
      ...{ first, keep, undo, wrong },
    });
    const shown = outs([
      [t.because, why, undo],
      [t.doFirst, first, keep],
      [t.wrongIf, wrong],
    ]);
    return { verdict, shown, plan };
  }

  return openYours(given, {
    fields: { request: '', way: '', second: '', often: '' },
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
        <Picked name="often" label={t.changes} options={t.often} />
      </>
    ),
  });
}
