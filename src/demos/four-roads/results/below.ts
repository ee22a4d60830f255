import { batch } from '@preact/signals-core';
import { yieldToPage } from '~/browser/page';
import { loadedOf, type Lab } from '../lab-state';
import type { Session } from '../run/session';
import { ranked, type FourRoadsState } from '../state';

/** Draws what is below the plate, line by line. */
export async function fillLines(lab: Lab, state: FourRoadsState): Promise<void> {
  const { page, lines, ofRun } = lab;
  page!.root.dataset.ran = '';
  const { LINE_NAMES, lineView, ofRunText } = loadedOf(lab).running;
  for (const line of LINE_NAMES) {
    lines.value = { ...lines.peek(), [line]: lineView(line, state) };
    await yieldToPage();
  }
  ofRun.value = ofRunText(state);
}

export function listQuestions(lab: Lab, session: Session): void {
  const { race } = loadedOf(lab);
  const order = ranked(race.state(session).summaries).map(({ road }) => road);
  lab.asked.value = { results: race.runOf(session).results, order };
}

/** The lines and questions of the column that is shown, or none. */
export async function turnLines(lab: Lab): Promise<void> {
  const { lines, ofRun, columns } = lab;
  if (!lines.peek()) return;
  const { now } = columns.peek();
  if (!now)
    return batch(() => {
      lines.value = {};
      ofRun.value = '';
    });
  await fillLines(lab, now.state);
  if (now.session) listQuestions(lab, now.session);
}
