import type { Locale } from '~/lib/locale';
import type { LabRun } from './core/lab-run';
import type { Counted } from './core/outcome';
import type { LabSettings } from './core/settings';
import type { Contender } from './core/names';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { h } from '~/lib/figure';
import type { Questions } from './questions';
import type { RunTable } from './runs/run-table';
import type { FourRoadsStrings } from './words/en';

interface Words {
  t: FourRoadsStrings;
  locale: Locale;
}

interface ResultsWanted {
  /** Called when the reader wants to see an earlier run, compared with another one if given. */
  onShow: (run: LabRun, before?: LabRun) => void;
}

/** The parts below the figure: claims, all questions, the runs of the visit. Each is loaded when it is needed. */
export interface Results {
  /** Hides questions and claims when a run starts, since they belong to the previous one. */
  hide(): void;
  /** Shows the claims for the results drawn so far; without results, for the recorded run. */
  showClaims(drawn?: { settings: LabSettings; results: readonly Counted[] }): Promise<void>;
  /** Shows the questions and claims of a run, its roads in this order. */
  show(run: LabRun, order: readonly Contender[]): Promise<void>;
  /** Adds a finished run to the table. */
  add(run: LabRun): void;
}

export function openResults(
  root: HTMLElement,
  { t, locale }: Words,
  { onShow }: ResultsWanted,
): Results {
  const list = findSlot(root, 'questions');
  let shown: { results: LabRun['results']; order: readonly Contender[] } | undefined;
  let questions: Questions | undefined;
  let runs: RunTable | undefined;

  /** Loads and fills the list; called when it is first opened. */
  async function fill(): Promise<void> {
    if (!shown) return;
    const now = shown;
    const { Questions } = await import('./questions');
    questions ??= new Questions(list, { t, locale }, now);
    questions.show(now);
  }

  async function openRuns(table: HTMLElement): Promise<void> {
    const { wireRuns } = await import('./runs/run-table');
    runs = wireRuns(table, {
      ...{ locale, names: t },
      onShow: (run) => onShow(run),
      onCompare: (before, after) => onShow(after, before),
    });
  }

  list.addEventListener('toggle', () => void fill());
  const table = root.querySelector<HTMLElement>('[data-runlog]');
  if (table) void openRuns(table);
  const claims = root.querySelector<HTMLElement>('[data-claimlog]');
  let hidings = 0;
  const results: Results = {
    hide() {
      hidings++;
      list.hidden = true;
      if (claims) claims.hidden = true;
    },
    async showClaims(drawn) {
      if (!claims) return;
      const now = hidings;
      if (drawn) {
        const { showClaims } = await import('./runs/claims');
        await showClaims(claims, drawn.settings, drawn.results, locale);
      }
      if (hidings === now) claims.hidden = false;
    },
    async show(run, order) {
      shown = { results: run.results, order };
      list.hidden = false;
      if (list.hasAttribute('open')) void fill();
      await results.showClaims(run);
    },
    add: (run) => runs?.add(run),
  };
  return results;
}

/** Makes the lines below the plate say that the chosen task has not been run yet. */
export function emptyLines(root: HTMLElement, t: FourRoadsStrings): void {
  for (const line of root.querySelectorAll('[data-line]'))
    mount(line, [h('p', { class: 'help' }, t.lineWaits)]);
  findSlot(root, 'of-run').textContent = '';
}
