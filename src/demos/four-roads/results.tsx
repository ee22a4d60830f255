import type { Locale } from '~/lib/locale';
import type { LabRun } from './core/lab-run';
import type { Contender } from './core/names';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { FourRoadsStrings } from './about';

interface Words {
  t: FourRoadsStrings;
  locale: Locale;
}

/** All questions of a run, below the plate. */
export interface Results {
  /** Hides the questions when a run starts, since they belong to the previous one. */
  hide(): void;
  /** Shows the questions of a run, its roads in this order. */
  show(run: Pick<LabRun, 'results'>, order: readonly Contender[]): Promise<void>;
}

export function openResults(root: HTMLElement, words: Words): Results {
  const list = findSlot(root, 'questions');
  const load = async (run: { results: LabRun['results']; order: readonly Contender[] }) => {
    const { Questions } = await import('./questions');
    return new Questions(list, words, run);
  };
  let questions: ReturnType<typeof load> | undefined;
  return {
    hide() {
      list.hidden = true;
    },
    async show({ results }, order) {
      const run = { results, order };
      list.hidden = false;
      questions ??= load(run);
      (await questions).show(run);
    },
  };
}

/** Makes the lines below the plate say that the chosen task has not been run yet. */
export function emptyLines(root: HTMLElement, t: FourRoadsStrings): void {
  for (const line of root.querySelectorAll('[data-line]'))
    mount(line, [<p class="help">{t.lineWaits}</p>]);
  findSlot(root, 'of-run').textContent = '';
}
