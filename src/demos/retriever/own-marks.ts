import { readLocal, STORAGE_KEYS } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { joined, marksIn, without } from './core/mark-list';
import type { OwnQuestion } from './core/own-questions';
import { save } from '~/demos/kit/export';
import { mount } from '~/demos/kit/mount';
import { LOCALES } from '~/lib/locale';
import { MOST_CHARACTERS, KeepBox } from '../parts/keep-box';
import { ownMarksView } from './view/own-marks-view';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Stored as JSON Lines, as exported: `{"question":…,"source":…,"start":…,"end":…,"words":…}` */
const KEY = STORAGE_KEYS.marks;
const loadFiles = () => import('./marks-io');

interface Hooks {
  say: (sentence: string) => void;
  /** The sentence for an error. */
  explain: (problem: unknown) => string;
  /** Called when the reader asks a question again. */
  ask: (query: string) => void;
  /** Called when marks were added or removed other than by a run. */
  changed: () => Promise<void>;
}

/** The reader's questions with their marks: a list, storage on request, export and import. */
export class OwnMarks {
  private list: readonly OwnQuestion[] = [];
  /** The sentence about storing them. */
  private savedText = '';
  private readonly keeping: KeepBox;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: RetrieverStrings,
    private readonly hooks: Hooks,
  ) {
    this.draw();
    this.keeping = this.keepBoxOf(this.keepBox);
    root.hidden = false;
    root.addEventListener('change', ({ target }) => this.onChange(target as HTMLInputElement));
    root.addEventListener('click', ({ target }) => this.onClick(target as Element));
    void this.restore();
  }

  get questions(): readonly OwnQuestion[] {
    return this.list;
  }

  /** Replaces all questions, and stores them if the reader wants that. */
  put(questions: readonly OwnQuestion[]): void {
    this.list = questions;
    this.draw();
    void this.keeping.again();
  }

  private draw(): void {
    mount(this.root, ownMarksView(this.list, this.t, this.savedText));
  }

  private get keepBox(): HTMLInputElement {
    return this.root.querySelector('[data-keep-marks]')!;
  }

  private onChange(target: HTMLInputElement): void {
    if (target.matches('[data-load-marks]')) void this.take(target);
  }

  private onClick(target: Element): void {
    const button = target.closest('button');
    const { ask, unmark, marksAs } = button?.dataset ?? {};
    if (ask) this.hooks.ask(this.list[Number(ask)]!.query);
    if (unmark) {
      const [at, nth] = unmark.split('.').map(Number);
      this.remove(without(this.list, at!, nth));
    }
    if (button?.matches('[data-remove-questions]')) this.remove([]);
    if (marksAs) void this.exportAs(marksAs);
  }

  /** Removes questions. The pressed button may disappear with them, so the focus moves to the summary. */
  private remove(left: readonly OwnQuestion[]): void {
    this.put(left);
    if (!this.root.contains(document.activeElement)) this.root.querySelector('summary')!.focus();
    void this.hooks.changed();
  }

  private async exportAs(format: string): Promise<void> {
    if (this.list.length === 0) return this.hooks.say(this.t.noMarks);
    const { marksAsCsv, marksAsJsonl } = await loadFiles();
    const exported = (format === 'csv' ? marksAsCsv : marksAsJsonl)(this.list);
    save(exported);
    this.hooks.say(fill(this.t.savedMarks, { file: exported.file }));
  }

  private async take(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    if (!file) return;
    chooser.value = '';
    try {
      await this.takeFrom(file);
    } catch (problem) {
      this.hooks.say(this.hooks.explain(problem));
    }
  }

  private async takeFrom(file: File): Promise<void> {
    const { marksFrom, MOST_MARKS: limit } = await loadFiles();
    const { questions, wrong } = await marksFrom(file, marksIn(this.list));
    const { took, notTaken } = this.t;
    const marks = marksIn(questions);
    this.put(joined(this.list, questions));
    if (marks > 0) await this.hooks.changed();
    const wording = [fill(took, { name: file.name, marks, questions: questions.length })];
    if (wrong > 0) wording.push(fill(notTaken, { n: wrong, limit }));
    this.hooks.say(wording.join(LOCALES[this.t.locale].space));
  }

  /** Merges the stored marks with those made before this script loaded. */
  private async restore(): Promise<void> {
    const text = readLocal(KEY);
    if (text === null) return;
    const { readMarks } = await loadFiles();
    const { questions } = readMarks(text.slice(0, MOST_CHARACTERS));
    this.keepBox.checked = true;
    this.put(joined(questions, this.list));
  }

  private keepBoxOf(box: HTMLInputElement): KeepBox {
    const { keptMarks, marksForgotten, marksRefused, marksTooLong } = this.t;
    const tooLong = fill(marksTooLong, { limit: MOST_CHARACTERS });
    return new KeepBox(box, {
      key: KEY,
      text: async () => (await loadFiles()).marksAsJsonl(this.list).body,
      words: { saved: keptMarks, forgotten: marksForgotten, refused: marksRefused, tooLong },
      say: (sentence) => {
        this.savedText = sentence;
        this.draw();
      },
    });
  }
}
