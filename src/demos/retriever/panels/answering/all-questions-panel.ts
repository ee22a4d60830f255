import { durationText } from '~/demos/kit/duration';
import { mount } from '~/demos/kit/mount';
import type { PanelProps } from '~/demos/kit/panel-element';
import { problemText } from '~/demos/kit/problem';
import { fillSlot } from '~/demos/kit/props';
import { QuestionsPanel } from '~/demos/parts/answering/questions-run';
import { askedCount } from '~/demos/parts/answering/run';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { judge } from '../../core/answering/judge';
import { answersTable, answersView } from './answers-view';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import { FILES } from './files';
import { Openings } from './openings';
import type { WritingHost } from './props';
import { resultText, runView } from './run-view';
import { type Read, type Run, type SheetTask, tasksOf } from './tasks';

type Fields = Record<never, never>;

/** Has the built-in questions answered, with their passages and without. */
class AllQuestionsPanel extends QuestionsPanel<Fields, AnsweringStrings, SheetTask, Read> {
  protected readonly fields = {};
  declare protected props: PanelProps<Fields, AnsweringStrings>;
  protected override exports = FILES;
  private readonly asking = this.host<HTMLElement & WritingHost>();
  private readonly openings = new Openings(this, () => this.drawRun());

  protected override ready(): void {
    super.ready();
    this.addEventListener('click', this.onOpen);
    this.asking.addEventListener('input', () => this.runAlongside(this.showEstimate()));
  }

  protected met(): void {
    this.runAlongside(this.showEstimate());
  }

  /** Shows how many answers the form asks for, and how long they will take. */
  private async showEstimate(): Promise<void> {
    const { about, asking, props } = this;
    const known = about ? await asking.sheets.known() : [];
    if (about !== this.about) return;
    const prompts = tasksOf(known, props.locale).map(({ prompt }) => prompt);
    const model = modelWords()!;
    const time = about ? estimateText(prompts, asking.length(), model) : '';
    const count = fill(props.strings.answersToWrite, { n: prompts.length });
    fillSlot(this.findSlot('estimate'), time && sentences([count, time], model));
  }

  protected async exam() {
    const { asking, openings, props } = this;
    const writing = asking.writingSettings();
    this.sayRunning(props.strings.searching);
    const tasks = tasksOf(await asking.sheets.all(), props.locale);
    openings.forget();
    const read = ({ sheet }: SheetTask, written: WrittenAnswer): Read => {
      const { text, thought, tokens, ended, promptTokens, firstAfter, restTook } = written;
      const judged = judge(sheet, text);
      const milliseconds = Math.round(firstAfter + restTook);
      return { judged, thought, tokens, ended, promptTokens, milliseconds };
    };
    return { tasks, writing, read, extra: {} };
  }

  protected figure(run: Run): FigureNode[] {
    const { strings: t } = this.props;
    const model = modelWords()!;
    const { done } = run;
    const answers = answersView(done, this.openings, t, model);
    return [runView(run, t, model), answers, answersTable(done, t)];
  }

  private drawRun(): void {
    if (this.result) mount(this.findSlot('figure'), this.figure(this.result));
  }

  /** Announces the shares too; the figure shows them. */
  protected override draw(drawn: { figure: FigureNode[]; text: string }): void {
    super.draw(drawn);
    const { result, props } = this;
    const sentence = result && resultText(result, props.strings, modelWords()!);
    this.findSlot('result-said').textContent = sentence ?? '';
  }

  private onOpen = ({ target }: Event): void => {
    const { open } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (open) this.openAnswer(open);
  };

  /** Opens an answer of the run and moves the focus to it. */
  private openAnswer(name: string): void {
    this.openings.names.add(name);
    this.drawRun();
    const list = this.querySelector<HTMLDetailsElement>('[data-answers]')!;
    const answer = list.querySelector<HTMLDetailsElement>(`[data-one-answer="${name}"]`)!;
    list.open = answer.open = true;
    answer.querySelector('summary')!.focus();
  }

  protected progressText(run: Run): string {
    const { progress } = this.props.strings;
    return fill(progress, { done: askedCount(run), of: run.tasks.length });
  }

  protected endText(run: Run): string {
    const { finished, stoppedAll } = this.props.strings;
    const { done, tasks, took } = run;
    const isWhole = askedCount(run) === tasks.length;
    if (isWhole) return fill(finished, { n: done.length, time: durationText(took, modelWords()!) });
    return fill(stoppedAll, { done: done.length, of: tasks.length });
  }

  protected wayOf({ arm }: SheetTask): string {
    return this.props.strings.arms[arm];
  }

  protected override explain(error: unknown): string {
    const own = problemText(error, this.problems(), this.props.locale);
    return own ?? this.asking.sheets.explain(error);
  }
}

customElements.define('x-all-questions', AllQuestionsPanel);
