import { batch, signal } from '@preact/signals-core';
import { yieldToPage } from '~/browser/page';
import type { Asked } from './questions';
import type { LabGiven } from '../lab-given';
import type { Loaded } from '../run/run-steps';
import type { Session } from '../run/session';
import { ranked, type FourRoadsState } from '../state';

type Lines = NonNullable<LabGiven['props']['built']>['lines'];

interface Around extends Pick<LabGiven, 'page'> {
  lines: Lines;
  loaded(): Loaded;
}

export function openResults({ page, loaded, ...given }: Around) {
  const lines = signal(given.lines);
  const ofRun = signal('');
  const asked = signal<Asked>();
  return {
    lines,
    ofRun,
    asked,
    empty: () => batch(() => ([lines.value, ofRun.value] = [{}, ''])),
    async fill(state: FourRoadsState) {
      page!.root.dataset.ran = '';
      const { LINE_NAMES, lineView, ofRunText } = loaded().running;
      for (const line of LINE_NAMES) {
        lines.value = { ...lines.peek(), [line]: lineView(line, state) };
        await yieldToPage();
      }
      ofRun.value = ofRunText(state);
    },
    ask(session: Session) {
      const { race } = loaded();
      const order = ranked(race.state(session).summaries).map(({ road }) => road);
      asked.value = { results: race.runOf(session).results, order };
    },
    questions: () => asked.value && loaded().questions(),
  };
}
