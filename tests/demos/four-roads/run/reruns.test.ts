import { expect, test } from 'vitest';
import { fourRoadsFields, type FourRoadsForm } from '~/demos/four-roads/core/settings';
import { openReruns } from '~/demos/four-roads/run/reruns';
import { defaults } from '~/lib/settings/table';

const BEGUN = defaults(fourRoadsFields);

/** A form that holds what it is filled with; runs start and never end. */
function bench(written: Partial<FourRoadsForm>) {
  let form: FourRoadsForm = { ...BEGUN, ...written };
  const reruns = openReruns({
    read: () => form,
    fill: (settings) => (form = { ...form, ...settings }),
    start: () => true,
  });
  return { reruns, form: () => form };
}

test('running both searches keeps what the reader wrote, and restores the ticked roads', () => {
  const own = {
    facts: 'Paris, mayor, Anna Lee',
    opening: 'Well,',
    closing: 'please',
    road: 'lora',
  };
  const { reruns, form } = bench(own);
  reruns.twice(BEGUN);
  expect(form()).toMatchObject({ ...own, task: 'facts', road: 'words,rag' });
  reruns.giveBack();
  expect(form()).toMatchObject(own);
});
