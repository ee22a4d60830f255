import { fill } from '~/i18n/format';
import type { Passage } from '../../core/answer';
import { passagesText, type Pasted } from '../../core/own';
import { readPassages } from '../../core/own-passages';
import { messagesFor } from '~/demos/retriever/core/answering/messages';
import { readWritten } from '~/demos/retriever/core/answering/read-written';
import { WRITING, type WritingSettings } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { mount } from '~/demos/kit/mount';
import { lazyModelPanel, modelProblems, type ModelPanel } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { findSlot } from '~/demos/kit/props';
import { problemSaid } from '~/demos/kit/problem';
import type { WritingStrings } from './strings';
import { writingView } from './view';

/** The demo's fields for answer and passages. */
export interface Answers {
  /** The pasted passages. */
  given(): string;
  /** Fills both fields; the replaced text can be restored. */
  paste(pasted: Pasted): void;
  explain(problem: unknown): string;
}

/** At most this many tokens, about a dozen sentences. */
const SETTINGS: WritingSettings = { ...WRITING, most: 256 };

/** A language model that answers a question from the reader's passages, and writes into the field of the answer. */
export class Writing {
  private readonly panel: ModelPanel;
  private busy = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly locale: Locale,
    private readonly t: WritingStrings,
    private readonly answers: Answers,
  ) {
    this.panel = lazyModelPanel(
      root.querySelector<HTMLElement>('[data-lm-panel]')!,
      { demo: 'citations', locale },
      { ready: () => this.draw(), gone: () => this.draw() },
    );
    root.addEventListener('click', this.onClick);
    root.addEventListener('keydown', this.onKey);
    this.draw();
  }

  /** Stops an unfinished answer when the page is left. */
  leave(): void {
    this.stop();
    this.panel.dispose();
  }

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-write-own]')) void this.write();
    if (button?.matches('[data-stop]')) this.stop();
  };

  private onKey = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    if (event.key !== 'Enter' || field.name !== 'asked') return;
    event.preventDefault();
    void this.write();
  };

  private stop(): void {
    if (this.busy) this.panel.writer()?.stop();
  }

  private draw(): void {
    const about = this.panel.writer()?.about;
    mount(findSlot(this.root, 'writes-board'), writingView(about, this.busy, this.t));
  }

  private async write(): Promise<void> {
    const writer = this.panel.writer();
    if (!writer || writer.about.tiny || this.busy) return;
    findSlot(this.root, 'writes-fault').hidden = true;
    this.turn(true);
    try {
      await this.answer(writer);
    } catch (error) {
      this.fail(error);
    }
    this.turn(false);
  }

  private turn(busy: boolean): void {
    this.busy = busy;
    this.draw();
  }

  private async answer(writer: Writer): Promise<void> {
    const { t, locale, answers } = this;
    const question = this.root.querySelector<HTMLInputElement>('[name=asked]')!.value.trim();
    if (question === '') return this.say(t.noQuestion);
    const passages = numbered(readPassages(answers.given()));
    if (passages.length === 0) return this.say(t.noPassages);
    this.say(t.writing);
    const prompt = messagesFor({ question, passages }, 'passages', locale);
    const [written] = await writer.write([prompt], SETTINGS);
    const { text, ended } = written!;
    if (text.trim() === '') return this.say(t.empty);
    answers.paste({ answer: text, passages: pastedAs(passages, answers.given()) });
    const n = readWritten(
      text,
      passages.map((one) => ({ ...one, holds: false })),
    ).sentences.length;
    this.say(ended === 'stopped' ? t.stopped : fill(t.done, { n }));
  }

  private say(sentence: string): void {
    findSlot(this.root, 'writes-said').textContent = sentence;
  }

  private fail(error: unknown): void {
    const fault = findSlot(this.root, 'writes-fault');
    fault.textContent =
      problemSaid(error, modelProblems(), this.locale) ?? this.answers.explain(error);
    fault.hidden = false;
    this.say('');
  }
}

/** The passages, numbered from 1 for the model. */
const numbered = (passages: readonly Passage[]): Passage[] =>
  passages.map((passage, i) => ({ ...passage, number: i + 1 }));

/** The passages under those numbers; unchanged if they already had them. */
function pastedAs(passages: readonly Passage[], given: string): string {
  const had = readPassages(given).every(({ number }, i) => number === i + 1);
  return had ? given : passagesText(passages);
}
