import { describe, expect, test } from 'vitest';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { chooseTask, runFull, showRecord, showSession } from '~/demos/four-roads/columns';
import type { LabGiven } from '~/demos/four-roads/lab-given';
import { plateOf } from '~/demos/four-roads/lab-state';
import { openLab } from '~/demos/four-roads/open-lab';
import { loadedWith } from '~/demos/four-roads/run/run-steps';
import * as running from '~/demos/four-roads/run/running';
import { missingNow, stepNow } from '~/demos/four-roads/run/step';
import { QUICK } from '~/demos/four-roads/settings';
import { fourRoadsFields } from '~/lib/four-roads/settings';
import { defaults } from '~/lib/settings/table';
import { resultFrom } from '../../unit/lib/four-roads/results';
import { given } from '../given';

const t = fourRoadsStrings.en;

/** A lab whose code is there, with workers that never answer. */
function opened(record?: object) {
  const settings = { ...defaults(fourRoadsFields), ...QUICK };
  const worker = { stop: () => undefined };
  const props = { workers: { connectTinylm: () => worker }, records: '', work: {} };
  const lab = openLab(given(t, settings, props) as unknown as LabGiven);
  const fetchRecord = async () => record as never;
  lab.memory.loaded = loadedWith({ ...running, fetchRecord }, lab);
  return lab;
}

/** Shows a run that is over, of which these roads have a result. */
function ran(lab: ReturnType<typeof opened>, road: string, done: readonly ('rag' | 'rule')[]) {
  const form = { ...lab.demo.form.settings.peek(), road };
  const carried = done.map((one) => resultFrom(one, 1, '1'.repeat(40)));
  const session = running.openSession(form, [], {
    addresses: { world: '', models: { 1: '', 2: '', 3: '' } },
    device: { kernels: 'simd' },
    carried,
    onDeath: () => undefined,
  });
  const over = { ...session, open: false };
  showSession(lab, over);
  return over;
}

describe('the lab', () => {
  test('offers a quick run at first, a run of other roads, and what a run left undone', () => {
    const lab = opened();
    expect(stepNow(lab)).toBe('quick');
    lab.demo.form.set({ road: 'rag,rule' });
    expect(stepNow(lab)).toBe('run');
    ran(lab, 'rag,rule', ['rag']);
    expect([stepNow(lab), missingNow(lab)]).toEqual(['again', ['rule']]);
    ran(lab, 'rag,rule', ['rag', 'rule']);
    expect(stepNow(lab)).toBe('flip');
  });

  test('moves a finished run aside for another task, and brings it back alone', () => {
    const lab = opened();
    const over = ran(lab, 'rag', ['rag']);
    chooseTask(lab, 'poison');
    expect(plateOf(lab)).toMatchObject({ left: { session: over } });
    expect(plateOf(lab).now).toBeUndefined();
    chooseTask(lab, 'routing');
    chooseTask(lab, 'facts');
    expect(plateOf(lab)).toMatchObject({ now: { session: over } });
    expect(lab.columns.peek().left).toBeUndefined();
  });

  test('says that a record could not be loaded, and shows one that could', async () => {
    const lost = opened();
    await showRecord(lost);
    expect(lost.demo.noticeOver('')).toBe(t.recordLost);
    const lab = opened({
      date: '2026-01-02',
      settings: lost.demo.form.settings.peek(),
      outcomes: [],
    });
    await showRecord(lab).catch(() => undefined);
    expect(lab.columns.peek().now).toMatchObject({ state: { live: false }, date: '2026-01-02' });
    chooseTask(lab, 'poison');
    expect(plateOf(lab).now).toBeUndefined();
  });

  test('sets three seeds and the leading roads for a full run', () => {
    const lab = opened();
    lab.demo.run = async () => undefined;
    runFull(lab);
    expect(lab.demo.form.settings.peek()).toMatchObject({ seeds: 3, road: /words/ });
  });
});
