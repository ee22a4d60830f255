import { fill } from '~/i18n/format';
import type { ShownHit } from '~/lib/demos/retriever/answer';
import { ARMS, type Arm } from '~/lib/demos/retriever/answering/messages';
import { sheetOf, type Sheet } from '~/lib/demos/retriever/answering/sheet';
import { spread } from '~/lib/demos/retriever/answering/spread';
import type { HandbookAnswer } from '~/lib/demos/retriever/ask';
import type { Answer } from '~/lib/demos/retriever/answer';
import type { Locale } from '~/lib/locale';
import { durationText } from '../../duration';
import { save } from '../../export';
import { mount } from '../../mount';
import { estimateSaid } from '../../parts/language-model/estimate';
import {
  lazyModelPanel,
  modelProblems,
  modelWords,
  type ModelPanel,
} from '../../parts/language-model/lazy';
import { walkTokens } from '../../parts/language-model/token-walk';
import type { Writer } from '../../parts/language-model/writer';
import { pieceOf } from '../../piece';
import { problemSaid } from '../../problem';
import { askAll, askOne } from './ask';
import { boardView } from './board-view';
import { progressSaid } from './progress';
import { fileOf, promptOf, type Format } from './files';
import { doneSaid } from './one-view';
import { Openings } from './opened';
import { resultSaid } from './run-view';
import { ANSWER, TOY_ANSWER } from './settings';
import { keysAt, toyOf, withKeys, type Addresses } from './sources';
import type { Desk, Run, Said, Task } from './state';
import type { AnsweringStrings } from './strings';

/** What the answers ask of the demo above them. */
export interface Store {
  /** What the figure shows; it is asked first where nothing was asked yet. */
  shown(): Promise<{ answer: Answer | HandbookAnswer; holds: (hit: ShownHit) => boolean }>;
  /** Every built-in question with what is found for it as the retriever is set now. */
  sheets(): Promise<Sheet[]>;
  explain(problem: unknown): string;
}

/** Built-in questions of the handbook. */
const BUILT_IN = 40;
const FIRST_COUNT = 10;

/** The answers of a language model below the retriever: one question, or all that are built in. */
export class Answering {
  private readonly panel: ModelPanel;
  private readonly openings = new Openings();
  private keys: ReturnType<typeof keysAt> | undefined;
  private stopped = false;
  /** The part that the reader has last asked something of. */
  private at: Said['at'] = 'one';
  private frame = 0;
  /** For the estimate; they are looked for again when they are asked. */
  private known: readonly Sheet[] = [];
  private desk: Desk;

  constructor(
    private readonly root: HTMLElement,
    locale: Locale,
    private readonly t: AnsweringStrings,
    private readonly addresses: Addresses,
    private readonly store: Store,
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
      estimate: '',
      run: undefined,
    };
    this.panel = lazyModelPanel(
      root.querySelector<HTMLElement>('[data-lm-panel]')!,
      { demo: 'retriever', locale },
      {
        ready: (writer) => void this.meet(writer),
        gone: () => this.become({ about: undefined, toy: undefined }),
      },
    );
    this.wire();
    this.become({});
  }

  private wire(): void {
    const { root } = this;
    root.addEventListener('click', this.onClick);
    root.addEventListener('change', this.onChange);
    for (const sign of ['pointerover', 'focusin'])
      root.addEventListener(sign, ({ target }) => this.onPoint(target as Element));
    root.addEventListener(
      'toggle',
      ({ target }) => this.openings.opened(target as HTMLDetailsElement) && this.draw(),
      { capture: true },
    );
    walkTokens(root);
  }

  /** The page is left: what is being written is no longer wanted. */
  leave(): void {
    this.stop();
    this.panel.dispose();
  }

  private onClick = (event: Event): void => {
    const pressed = (event.target as Element).closest<HTMLElement>('button');
    if (!pressed) return;
    if (pressed.matches('[data-answer-one]')) void this.during('one', (writer) => this.one(writer));
    if (pressed.matches('[data-ask-all]')) void this.during('all', (writer) => this.all(writer));
    if (pressed.matches('[data-stop]')) this.stop();
    const { open, answerAs } = pressed.dataset;
    if (open) this.show(open);
    if (answerAs) this.hand(answerAs as Format);
  };

  private onChange = ({ target }: Event): void => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 'toyQuestion') this.become({ toyQuestion: Number(value), one: undefined });
    if (name === 'askCount') this.become({ count: Number(value) });
    if (name === 'arm')
      this.become({
        arms: ARMS.filter((arm) => (arm === value ? checked : this.desk.arms.includes(arm))),
      });
    if (name === 'askCount' || name === 'arm') this.estimate();
  };

  private onPoint(target: Element): void {
    if (this.openings.point(target)) this.draw();
  }

  /** Another model answers from now on. What the last one wrote stays until something is asked. */
  private async meet({ about }: Writer): Promise<void> {
    try {
      const toy = about.tiny ? await toyOf(this.addresses.world) : undefined;
      const questions = toy?.length ?? BUILT_IN;
      const count = toy ? questions : FIRST_COUNT;
      this.known = toy ?? [];
      this.become({ about, toy, questions, count, one: undefined });
      if (!toy) this.known = await this.store.sheets();
      this.estimate();
    } catch (error) {
      this.become({ about });
      this.fail(error);
    }
  }

  private estimate(): void {
    const { locale } = this.desk;
    const prompts = this.tasks(this.known).map(({ sheet, arm }) => promptOf(sheet, arm, locale));
    const words = modelWords();
    const said = words ? estimateSaid(prompts, this.settings, words) : '';
    const answers = fill(this.t.answersToWrite, { n: prompts.length });
    this.become({ estimate: said && [answers, said].join(this.t.betweenSentences) });
  }

  private get settings() {
    return this.desk.about?.tiny ? TOY_ANSWER : ANSWER;
  }

  /** Question by question, each in every way that is asked for. */
  private tasks(sheets: readonly Sheet[]): Task[] {
    const { count, arms } = this.desk;
    return spread(sheets, count).flatMap((sheet) => arms.map((arm: Arm) => ({ sheet, arm })));
  }

  /** Does something with the model that is ready; what fails in it is said. */
  private async during(busy: 'one' | 'all', work: (writer: Writer) => Promise<void>) {
    const writer = this.panel.writer();
    if (!writer || this.desk.busy !== 'nothing') return;
    this.stopped = false;
    this.at = busy;
    this.become({ busy, said: undefined });
    try {
      await work(writer);
    } catch (error) {
      this.fail(error);
    }
    this.become({ busy: 'nothing' });
  }

  private async one(writer: Writer): Promise<void> {
    const { t, desk, settings } = this;
    this.say(t.searching);
    const sheet = desk.toy?.[desk.toyQuestion] ?? (await this.shownSheet());
    if (sheet.question.trim() === '') return this.say(t.noQuestion);
    this.openings.forget();
    this.say(fill(t.reading, { n: sheet.passages.length }));
    const { locale } = desk;
    const one = await askOne({ writer, settings, locale }, sheet, (so) => {
      this.desk = { ...this.desk, one: so };
      this.drawSoon();
    });
    this.become({ one });
    this.say(doneSaid(one, t));
  }

  private async shownSheet(): Promise<Sheet> {
    const { answer, holds } = await this.store.shown();
    const [sheet] = await this.keyed([sheetOf(answer, holds)]);
    return sheet!;
  }

  private async keyed(sheets: readonly Sheet[]): Promise<Sheet[]> {
    this.keys ??= keysAt(this.addresses.keys);
    try {
      return withKeys(sheets, await this.keys);
    } catch (error) {
      this.keys = undefined;
      throw error;
    }
  }

  private async all(writer: Writer): Promise<void> {
    const { t, desk, settings } = this;
    if (desk.arms.length === 0) return this.say(t.noArm);
    this.say(t.searching);
    const sheets = desk.toy ?? (await this.keyed(await this.store.sheets()));
    const tasks = this.tasks(sheets);
    const began = performance.now();
    let run: Run = { about: writer.about, tasks, done: [], took: 0, stopped: false };
    this.openings.forget();
    this.become({ run });
    this.sayProgress(run);
    await askAll({ writer, settings, locale: desk.locale }, tasks, (asked) => {
      run = { ...run, done: [...run.done, asked], took: (performance.now() - began) / 1000 };
      this.become({ run });
      this.sayProgress(run);
      return !this.stopped;
    });
    this.finish({ ...run, stopped: run.done.length < tasks.length });
  }

  private finish(run: Run): void {
    const { t } = this;
    this.become({ run });
    const values = { done: run.done.length, of: run.tasks.length, time: durationText(run.took, t) };
    const result = resultSaid(run, this.desk.arms, this.desk.locale, t);
    const ended = fill(run.stopped ? t.stoppedAll : t.finished, values);
    this.say(ended, [ended, result].join(t.betweenSentences));
  }

  private sayProgress({ done, tasks, took }: Run): void {
    this.say(progressSaid(done.length, tasks.length, took, this.t));
  }

  private stop(): void {
    this.stopped = true;
    if (this.desk.busy !== 'nothing') this.panel.writer()?.stop();
  }

  /** Opens an answer of the run, and leads to it. */
  private show(name: string): void {
    this.openings.names.add(name);
    this.draw();
    const list = this.root.querySelector<HTMLDetailsElement>('[data-answers]')!;
    const answer = list.querySelector<HTMLDetailsElement>(`[data-one-answer="${name}"]`)!;
    list.open = answer.open = true;
    answer.querySelector('summary')!.focus();
  }

  private hand(format: Format): void {
    const { run, locale } = this.desk;
    if (!run) return;
    const file = fileOf(format, run, locale);
    save(file);
    this.say(fill(this.t.saved, { file: file.file }));
  }

  /** Shown beside the button that was pressed, and read out. */
  private say(text: string, aloud = text): void {
    this.tell({ at: this.at, text }, aloud);
  }

  private tell(said: Said, aloud: string): void {
    pieceOf(this.root, said.fault ? 'answering-fault' : 'answering-said').textContent = aloud;
    this.become({ said });
  }

  private fail(error: unknown): void {
    const own = { ...modelProblems(), ...this.t.problems };
    const text = problemSaid(error, own, this.desk.locale) ?? this.store.explain(error);
    this.tell({ at: this.at, text, fault: true }, text);
  }

  private become(next: Partial<Desk>): void {
    this.desk = { ...this.desk, ...next };
    this.draw();
  }

  /** Tokens come faster than the screen can show them. */
  private drawSoon(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const board = pieceOf(this.root, 'answering-board');
    mount(board, boardView(this.desk, this.openings, this.t, modelWords(), board.dataset.sheet));
  }
}
