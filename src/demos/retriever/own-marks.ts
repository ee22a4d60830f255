import { fill } from '~/i18n/format';
import { h } from '~/lib/figure';
import { joined, marksIn, without } from '~/lib/demos/retriever/mark-list';
import type { OwnQuestion } from '~/lib/demos/retriever/own-questions';
import { save } from '../export';
import { mount } from '../mount';
import { forgetMarks, keepMarks, KEPT_CHARACTERS, keptMarks } from './kept-marks';
import { questionsView } from './questions-view';
import type { RetrieverStrings } from './strings';

const loadFiles = () => import('./marks-io');
/** Lines that are wrong and named; a file of another kind has thousands. */
const FAULTS_SHOWN = 20;

interface Hooks {
  say: (sentence: string) => void;
  /** The sentence for something that is wrong. */
  explain: (problem: unknown) => string;
  /** The reader wants a question asked again. */
  ask: (query: string) => void;
  /** Marks came or went, other than by a run. */
  changed: () => void;
}

/** The reader's questions with their marks: listed, kept on request, handed out and taken in as files. */
export class OwnMarks {
  private list: readonly OwnQuestion[] = [];
  private readonly keepBox: HTMLInputElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: RetrieverStrings,
    private readonly hooks: Hooks,
  ) {
    this.keepBox = root.querySelector('[data-keep-marks]')!;
    const chooser = root.querySelector<HTMLInputElement>('[data-load-marks]')!;
    this.keepBox.disabled = chooser.disabled = false;
    this.keepBox.addEventListener('change', () => void this.keepOrForget());
    chooser.addEventListener('change', () => void this.take(chooser));
    root.addEventListener('click', (event) => this.onClick(event));
    void this.restore();
  }

  get questions(): readonly OwnQuestion[] {
    return this.list;
  }

  /** Puts other questions in the place of those that are there, and keeps them if that is wanted. */
  put(questions: readonly OwnQuestion[]): void {
    this.list = questions;
    this.draw();
    if (this.keepBox.checked) void this.keepNow();
  }

  private draw(): void {
    const n = this.list.length;
    this.piece('summary').textContent = fill(this.t.myQuestions, { n });
    mount(this.piece('[data-questions]'), questionsView(this.list, this.t));
    this.piece('[data-no-questions]').hidden = n > 0;
    this.piece('[data-remove-questions]').hidden = n === 0;
  }

  private onClick({ target }: Event): void {
    const button = (target as Element).closest('button');
    const { ask, unmark, marksAs } = button?.dataset ?? {};
    if (ask) this.hooks.ask(this.list[Number(ask)]!.query);
    if (unmark) {
      const [at, nth] = unmark.split('.').map(Number);
      this.remove(without(this.list, at!, nth));
    }
    if (button?.matches('[data-remove-questions]')) this.remove([]);
    if (marksAs) void this.hand(marksAs);
  }

  /** The button that was pressed may be gone with what it took away: the focus stays near. */
  private remove(left: readonly OwnQuestion[]): void {
    this.put(left);
    if (!this.root.contains(document.activeElement) || left.length === 0)
      this.piece('summary').focus();
    this.hooks.changed();
  }

  private async hand(format: string): Promise<void> {
    if (this.list.length === 0) return this.hooks.say(this.t.noMarks);
    const { marksAsCsv, marksAsJsonl } = await loadFiles();
    const exported = (format === 'csv' ? marksAsCsv : marksAsJsonl)(this.list);
    save(exported);
    this.hooks.say(fill(this.t.savedMarks, { file: exported.file }));
  }

  private async take(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    if (!file) return;
    const { marksFrom } = await loadFiles();
    const { questions, problems } = await marksFrom(file, marksIn(this.list));
    chooser.value = '';
    const marks = marksIn(questions);
    this.showFaults(problems);
    const said = { marks, questions: questions.length, faults: problems.length };
    if (marks > 0) this.put(joined(this.list, questions));
    this.hooks.say(fill(problems.length > 0 ? this.t.tookSome : this.t.took, said));
    if (marks > 0) this.hooks.changed();
  }

  private showFaults(problems: readonly unknown[]): void {
    const more = problems.length - FAULTS_SHOWN;
    const sentences = problems.slice(0, FAULTS_SHOWN).map((one) => this.hooks.explain(one));
    if (more > 0) sentences.push(fill(this.t.moreFaults, { n: more }));
    const nodes = sentences.map((sentence) => h('li', { class: 'error' }, sentence));
    mount(this.piece('[data-mark-faults]'), nodes);
  }

  /** What was marked before this came stays beside what was kept. */
  private async restore(): Promise<void> {
    const text = keptMarks();
    if (text === undefined) return;
    const { readMarks } = await loadFiles();
    const { questions } = readMarks('', text.slice(0, KEPT_CHARACTERS));
    this.keepBox.checked = true;
    this.put(joined(questions, this.list));
  }

  private async keepOrForget(): Promise<void> {
    if (this.keepBox.checked) return this.hooks.say(await this.keepNow());
    forgetMarks();
    this.hooks.say(this.t.marksForgotten);
  }

  /** @returns what became of it, in a sentence */
  private async keepNow(): Promise<string> {
    const { marksAsJsonl } = await loadFiles();
    if (!this.keepBox.checked) return this.t.marksForgotten; // changed their mind meanwhile
    const done = keepMarks(marksAsJsonl(this.list).body);
    const { keptMarks: yes, marksTooLong, marksRefused } = this.t;
    if (done === 'kept') return yes;
    return done === 'refused' ? marksRefused : fill(marksTooLong, { limit: KEPT_CHARACTERS });
  }

  private piece(selector: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(selector)!;
  }
}
