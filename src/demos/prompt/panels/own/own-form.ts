import { effect, signal, untracked } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import { modelReady } from '~/demos/parts/answering/model-run';
import { KeepBox } from '~/demos/parts/keep-box';
import type { ShelfFile } from '~/demos/own/core/shelf-content';
import { openUndo } from '~/demos/parts/undo';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { connectChecks, ReadBench } from '~/workers/models';
import { rowsFrom } from '../../core/own/from-shelf';
import { promptsOf } from '../../core/own/variants';
import type { Words as OwnStrings } from 'words:prompt-own';
import { BENCH_KEY, savedBench, textToKeep } from './saved-bench';
import { messagesOf, runText } from './reading';
import { benchOf, FILLED, formOf } from './props';
import type { Filling, OwnFields } from './props';
import type { OwnState } from './state';

const PAUSE = 350; // ms after the last keystroke until prompts and rows are read

type Panel = DemoState<OwnFields, OwnState> & { t: OwnStrings };

/** The reader's own prompts and rows: filled in from examples, files or an earlier visit, read after each change, and kept. */
export function openOwnForm(panel: () => Panel, checks: ReturnType<typeof connectChecks>) {
  const earlier = savedBench();
  const read = signal<ReadBench>();
  const [estimate, kept] = [signal(''), signal('')];
  const undo = signal<() => void>();
  let keeping: KeepBox;
  let back: ReturnType<typeof openUndo<Filling>>;
  let due: ReturnType<typeof setTimeout> | undefined;
  let readings = 0;

  const now = () => panel().form.settings.peek();
  const put = (form: Filling) => panel().form.set(form);
  const filling = (form: Filling): Filling =>
    Object.fromEntries(FILLED.map((name) => [name, form[name]]));

  /** Fills in the bench of an earlier visit. */
  function begin(): void {
    const { t, page, props } = panel();
    const box = page!.root.querySelector<HTMLInputElement>('[data-own-keep]')!;
    keeping = new KeepBox(box, {
      key: BENCH_KEY,
      text: () => textToKeep(now(), t.letters, earlier),
      words: { saved: t.kept, forgotten: t.keptNot, refused: t.keepRefused },
      say: (sentence) => (kept.value = sentence),
    });
    back = openUndo<Filling>({
      empty: filling(props.settings),
      read: () => filling(now()),
      fill(before) {
        put(before);
        void readBench();
      },
      offer: (restore) => (undo.value = restore),
    });
    if (earlier) back.replace(() => put(formOf(earlier)));
    box.checked = earlier !== undefined;
    effect(() => {
      const isReady = modelReady.value !== undefined;
      untracked(() => void readBench(isReady));
    });
  }

  /** The one example. */
  function takeExample(): void {
    back.example(() => put(filling(panel().props.settings)));
    void readBench();
  }

  async function takeFile({ target }: Event): Promise<void> {
    try {
      const text = await chosenText(target as HTMLInputElement);
      if (text !== undefined) back.replace(() => put({ ownTable: text, ownAnswer: '' }));
      await readBench();
    } catch (error) {
      complain(error);
    }
  }

  /** The rows of a table on the shelf, with the column that says what is right, if the reader has told. */
  async function takeShelf({ name, bytes, encoding, columns }: ShelfFile): Promise<void> {
    const { readText } = await import('~/lib/text/files');
    const table = await readText(name, bytes, { encoding });
    const ownTable = rowsFrom(table, columns!, now().ownText0);
    const judged = { ownRule: 'equals', ownExpected: '', ownAnswer: columns!.label ?? '' } as const;
    back.replace(() => put({ ownTable, ...judged }));
    await readBench();
  }

  function takeAnswer({ target }: Event): void {
    put({ ownAnswer: (target as HTMLSelectElement).value });
    readSoon();
  }

  function readSoon(): void {
    expectReading();
    due = setTimeout(() => void readBench(), PAUSE);
  }

  function expectReading(): void {
    clearTimeout(due);
    due = undefined;
    panel().page!.root.dataset.reading = '';
  }

  /**
   * Reports problems and the length of a run; only the latest reading does. Until then, `data-reading`
   * is set. @param clears whether a bench without problems takes the place of the last failure
   */
  async function readBench(clears = true): Promise<void> {
    const { t, runs, page, props } = panel();
    const mine = ++readings;
    const isLatest = () => mine === readings;
    expectReading();
    keeping.again();
    try {
      const found = await checks.read(benchOf(now(), t.letters));
      if (!isLatest()) return;
      const prompts = messagesOf(promptsOf(found.templates, found.rows));
      estimate.value = runText(prompts, now().lmMost, t, props.locale);
      if (clears && runs.status.peek().name === 'failed') runs.stop();
      read.value = found;
    } catch (error) {
      if (isLatest()) complain(error);
    } finally {
      if (isLatest() && due === undefined) delete page!.root.dataset.reading;
    }
  }

  /** Shows a problem next to Run, unless a run is in progress. */
  function complain(error: unknown): void {
    const { runs } = panel();
    if (runs.status.peek().name !== 'running') runs.fail(error);
  }

  return {
    earlier,
    read,
    estimate,
    kept,
    undo,
    begin,
    takeExample,
    takeFile,
    takeShelf,
    takeAnswer,
    readSoon,
  };
}

/** The text of the chosen file, which can be chosen again. @throws Problem `too-large`, `unreadable` */
async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const [file] = input.files ?? [];
  if (!file) return undefined;
  input.value = '';
  checkSize(file.name, file.size);
  return file.text().catch(() => {
    throw new Problem('unreadable', { name: file.name });
  });
}
