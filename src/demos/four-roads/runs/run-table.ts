import { STORAGE_KEYS, whenForgotten } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { LabRun } from '../core/lab-run';
import { readRunFile } from '../core/read-run-file';
import { RUN_FILE_LIMIT, RunFileProblem } from '../core/run-file';
import { measuredSlots } from '../core/measured-slots';
import { fillMatrix } from '~/demos/kit/measured';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { FourRoadsStrings } from '../words/en';
import * as list from './list';
import { forgetRuns, keepRuns, keepsRuns, keptRuns } from './storage';
import type { RunsStrings } from './strings';
import { runsView } from './view';
import { nameOf, numbersOf, type RunWords } from './words';

interface RunTableOptions {
  locale: Locale;
  /** The demo's strings: names of roads, tasks and settings. */
  names: FourRoadsStrings;
  /** Called when the reader wants to see a run. Runs from a file, and older ones, have no prompts. */
  onShow: (run: LabRun) => void;
  /** Called when the reader wants to see a run compared with an earlier one. */
  onCompare: (before: LabRun, after: LabRun) => void;
}

export interface RunTable {
  /** Adds a finished run to the list, marks it as shown, and fills cells of the matrix. */
  add: (run: LabRun) => void;
}

/** Wires up the run table that `Runs.astro` rendered. @param root the element with `data-runlog` */
export function wireRuns(root: HTMLElement, options: RunTableOptions): RunTable {
  const t = JSON.parse(root.dataset.words!) as RunsStrings;
  const words: RunWords = { locale: options.locale, names: options.names, t };
  const piece = (name: string) => findSlot(root, `runlog-${name}`);
  const keepBox = piece('keep') as HTMLInputElement;
  const chooser = piece('file') as HTMLInputElement;
  let now = list.NO_RUNS;

  const nameIn = (id: string) => nameOf(runOf(id), words);
  const runOf = (id: string) => now.runs.find((run) => run.id === id)!;

  function say(sentence: string, undo = false): void {
    piece('said').textContent = sentence;
    piece('undo').hidden = !undo;
  }

  function draw(next: list.RunList): void {
    now = next;
    words.numbers = numbersOf(now.runs, words);
    mount(piece('list'), runsView(now, words));
    for (const box of root.querySelectorAll<HTMLInputElement>('[data-log="pick"]'))
      box.checked = now.picked.includes(box.dataset.id!);
  }

  /**
   * Draws the new list, stores it if the reader allows that, and announces the change; names are those of the new list.
   */
  function change(next: list.RunList, what?: () => string, undo = false): void {
    draw(next);
    const said = [what?.(), keepBox.checked && keepAgain()].filter(Boolean);
    if (said.length > 0) say(said.join(LOCALES[options.locale].space), undo);
  }

  /** @returns a sentence about the runs that do not fit into storage; if none can be stored, the box is unticked */
  function keepAgain(): string | undefined {
    const [n, of] = [keepRuns(now.runs), now.runs.length];
    if (n === of) return undefined;
    if (n) return fill(t.keptSome, { n, of });
    keepBox.checked = false;
    forgetRuns();
    return t.keepRefused;
  }

  const acts: Record<string, (id: string) => void> = {
    pick: (id) => draw(list.picked(now, id)),
    show: (id) => {
      options.onShow(runOf(id));
      draw({ ...now, shown: id });
    },
    remove(id) {
      const name = nameIn(id);
      change(list.withoutRun(now, id), () => fill(t.removed, { name }), true);
      piece('undo').focus();
    },
    side() {
      const pair = list.pairOf(now);
      if (!pair) return;
      options.onCompare(...pair);
      draw({ ...now, shown: pair[1].id });
    },
  };

  function undo(): void {
    const back = now.removed;
    if (!back) return;
    change(list.restored(now), () => fill(t.restored, { name: nameOf(back, words) }));
    const show = `[data-log="show"][data-id="${CSS.escape(back.id)}"]`;
    root.querySelector<HTMLElement>(show)?.focus();
  }

  async function openFile(): Promise<void> {
    const file = chooser.files?.[0];
    chooser.value = '';
    if (!file) return;
    try {
      const run = await readFile(file);
      const known = now.runs.some(({ id }) => id === run.id);
      if (known) return say(fill(t.known, { name: nameIn(run.id) }));
      change(list.withRun(now, run), () => fill(t.opened, { name: nameIn(run.id) }));
    } catch (error) {
      say(problemSaid(error, file.name, t));
    }
  }

  root.addEventListener('click', (event) => {
    const target = (event.target as Element).closest<HTMLElement>('button[data-log]');
    if (target) acts[target.dataset.log!]?.(target.dataset.id ?? '');
  });
  root.addEventListener('change', (event) => {
    const { dataset } = event.target as HTMLElement;
    if (dataset.log === 'pick') acts.pick!(dataset.id!);
  });
  piece('undo').addEventListener('click', undo);
  chooser.addEventListener('change', () => void openFile());
  keepBox.addEventListener('change', () => {
    if (keepBox.checked) return say(keepAgain() ?? t.keptSaid);
    forgetRuns();
    say(t.forgotten);
  });

  whenForgotten((key) => {
    if (key === STORAGE_KEYS.runs) keepBox.checked = false;
  });
  keepBox.checked = keepsRuns();
  for (const control of [keepBox, chooser]) control.disabled = false;
  draw(keptRuns().reduce(list.withRun, now));
  return {
    add(run) {
      change({ ...list.withRun(now, run), shown: run.id });
      if (run.from === 'mine') fillMatrix(measuredSlots(run));
    },
  };
}

async function readFile(file: File): Promise<LabRun> {
  if (file.size > RUN_FILE_LIMIT) {
    const megabytes = Math.ceil(file.size / 2 ** 20);
    throw new RunFileProblem('run-large', { megabytes, limit: RUN_FILE_LIMIT / 2 ** 20 });
  }
  return readRunFile(await file.text());
}

function problemSaid(error: unknown, name: string, t: RunsStrings): string {
  if (!(error instanceof RunFileProblem)) return fill(t.unreadable, { name });
  return fill(t.problems[error.code], error.values);
}
