import { effect } from '@preact/signals-core';
import { jsonFile, namedIn } from '~/demos/kit';
import { openLongDemo } from '~/demos/kit/open-long-demo';
import { fourRoadsFields, type FourRoadsFields } from '~/lib/four-roads/settings';
import type { FourRoadsStrings } from './about';
import { chooseTask, runEmptied, showSession, stopShown } from './columns';
import type { LabGiven } from './lab-given';
import { loadedOf, openState, type Lab, type LabDemo } from './lab-state';
import { basisOf } from './state';
import { dropRun, steppingOf } from './run/run-steps';
import type { Session } from './run/session';

export function openLab(given: LabGiven): Lab {
  const { props } = given;
  const lab = openState(given, () => demo);
  const { columns } = lab;
  const demo: LabDemo = openLongDemo<FourRoadsFields, Session, FourRoadsStrings>(given, {
    name: 'four-roads',
    fields: fourRoadsFields,
    // A link that names no roads keeps the reader's ticks.
    address: namedIn(fourRoadsFields, 'four-roads', (read) =>
      read ? { ...props.settings, road: demo.form.settings.peek().road } : props.settings,
    ),
    stepping: steppingOf(lab, (session) => showSession(lab, session)),
    run: (start) => runEmptied(lab, start),
    stop: (end) => stopShown(lab, end),
    begin: () => followForm(lab),
    basis: () => basisOf(columns.value.now),
    close() {
      dropRun(lab);
      for (const worker of lab.workers) worker.stop();
    },
    exports: {
      json() {
        const run = loadedOf(lab).race.runOf(columns.value.now!.session!);
        return jsonFile(`crossroads-four-roads-${run.settings.task}`, run);
      },
      csv: undefined,
      png: undefined,
    },
    fileName: ({ settings: { task } }) => `four-roads-${task}`,
  });
  return lab;
}

function followForm(lab: Lab): void {
  const { form, runs } = lab.demo;
  effect(() => {
    const session = runs.result.value;
    if (session && !session.open) showSession(lab, session);
  });
  if (lab.props.fullPage) effect(() => chooseTask(lab, form.settings.value.task));
}
