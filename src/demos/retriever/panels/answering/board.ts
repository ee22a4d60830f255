import { fill } from '~/i18n/format';
import { ARMS } from '../../core/answering/messages';
import { LOCALES, type Locale } from '~/lib/locale';
import { save } from '~/demos/kit/export';
import { mount } from '~/demos/kit/mount';
import { modelProblems, modelWords } from '~/demos/parts/language-model/lazy';
import { findSlot } from '~/demos/kit/props';
import { problemSaid } from '~/demos/kit/problem';
import { boardView } from './board-view';
import { FILES } from './files';
import { Openings } from './opened';
import type { Desk, Said } from './state';
import type { AnsweringStrings } from './strings';

/** Number of built-in questions of the handbook. */
export const BUILT_IN = 40;
export const FIRST_COUNT = 10;

/** Everything below the panel: its state, which is redrawn when it changes, and its messages. */
export class Board {
  readonly openings = new Openings();
  desk: Desk;
  /** The part that the reader used last. */
  at: Said['at'] = 'one';
  private frame = 0;

  /** @param explain returns the sentence for an error of the search above */
  constructor(
    readonly root: HTMLElement,
    readonly locale: Locale,
    readonly t: AnsweringStrings,
    private readonly explain: (problem: unknown) => string,
  ) {
    this.desk = {
      locale,
      about: undefined,
      busy: 'nothing',
      toy: undefined,
      toyQuestion: 0,
      said: undefined,
      one: undefined,
      count: FIRST_COUNT,
      questions: BUILT_IN,
      arms: ARMS,
      estimates: { one: '', all: '' },
      run: undefined,
    };
  }

  become(next: Partial<Desk>): void {
    this.desk = { ...this.desk, ...next };
    this.draw();
  }

  /** Batches changes, since tokens come faster than the screen can show them. */
  becomeSoon(next: Partial<Desk>): void {
    this.desk = { ...this.desk, ...next };
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const board = findSlot(this.root, 'answering-board');
    const { sheet } = board.dataset;
    mount(board, boardView(this.desk, this.openings, this.t, modelWords(), sheet));
  }

  /** Shows a sentence next to the pressed button, and announces it. */
  say(text: string, aloud = text): void {
    this.tell({ at: this.at, text }, aloud);
  }

  /** Shows an error in the same place. @param before a sentence about the results so far */
  fail(error: unknown, before = ''): void {
    const text = [before, this.why(error)].filter(Boolean).join(LOCALES[this.locale].space);
    this.tell({ at: this.at, text, fault: true }, text);
  }

  /** The sentence for an error. */
  why(error: unknown): string {
    const own = { ...modelProblems(), ...this.t.problems };
    return problemSaid(error, own, this.locale) ?? this.explain(error);
  }

  private tell(said: Said, aloud: string): void {
    findSlot(this.root, said.fault ? 'answering-fault' : 'answering-said').textContent = aloud;
    this.become({ said });
  }

  /** Exports the answers of the run. */
  exportAs(format: keyof typeof FILES): void {
    const { run } = this.desk;
    if (!run) return;
    const file = FILES[format](run);
    save(file);
    this.say(fill(this.t.saved, { file: file.file }));
  }

  /** Opens an answer of the run and scrolls to it. */
  show(name: string): void {
    this.openings.names.add(name);
    this.draw();
    const list = this.root.querySelector<HTMLDetailsElement>('[data-answers]')!;
    const answer = list.querySelector<HTMLDetailsElement>(`[data-one-answer="${name}"]`)!;
    list.open = answer.open = true;
    answer.querySelector('summary')!.focus();
  }
}
