import type { Locale } from '~/lib/locale';
import type { LabRun } from './core/lab-run';
import type { Counted } from './core/outcome';
import type { LabSettings } from './core/settings';
import type { Contender } from './core/names';
import { pieceOf } from '~/demos/kit/props';
import type { Questions } from './questions';
import type { RunTable } from './runs/run-table';
import type { FourRoadsStrings } from './words';

interface Words {
  t: FourRoadsStrings;
  locale: Locale;
}

interface Wanted {
  /** The reader wants to see an earlier run, beside another one if it is given. */
  onShow: (run: LabRun, before?: LabRun) => void;
}

/** What stands below the figure: claims, every question, the runs of the visit. Each is fetched when it is needed. */
export interface Results {
  /** A run has begun: questions and claims of the last one are no longer those of the figure. */
  hide(): void;
  /** A run has ended early: claims speak of the results that are drawn; of the recorded run where none is given. */
  showClaims(drawn?: { settings: LabSettings; results: readonly Counted[] }): Promise<void>;
  /** A run is drawn, its roads in this order. */
  show(run: LabRun, order: readonly Contender[]): Promise<void>;
  /** A run is over: it is listed. */
  add(run: LabRun): void;
}

export function openResults(root: HTMLElement, { t, locale }: Words, { onShow }: Wanted): Results {
  const list = pieceOf(root, 'questions');
  let shown: { results: LabRun['results']; order: readonly Contender[] } | undefined;
  let questions: Questions | undefined;
  let runs: RunTable | undefined;

  /** The list is fetched and built when it is first opened. */
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
