import { mount } from '~/demos/kit/mount';
import { withTimeLeft } from '~/demos/parts/answering/sentences';
import { askAll, type Asking } from '~/demos/parts/language-model/ask-all';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { writingOf } from '~/demos/parts/language-model/writing-fields';
import { fill } from '~/i18n/format';
import type { ModelPrompt } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import { FILES } from './files';
import { openJudge } from './judging';
import { OwnForm } from './own-form';
import { messagesOf } from './reading';
import type { OwnForm as Form } from './props';
import { answeredIn, leftOf, LISTED, ownAnswer, withColumn } from './state';
import type { ModelColumn, OwnAnswer, OwnState, Show } from './state';
import { ownView, scoresText } from './view';

const BETWEEN = 500; // ms between two drawings during a run

/** An error that ended a run early. */
class BrokenOff extends Error {}

/** The reader's own prompts, run on the model of the page and scored; runs on several models stand side by side. */
class OwnPanel extends OwnForm {
  protected override exports = FILES;
  private readonly judge = openJudge(this.checks);
  /** The prompts and settings behind the columns; another bench begins without columns. */
  private key = '';
  /** The answers of the current or last run. */
  private column: ModelColumn | undefined;
  /** The prompts that the run has still to ask. */
  private left: readonly number[] = [];
  private drawn = 0;
  /** When the run began, and how many prompts it asks. */
  private began = 0;
  private toAsk = 0;

  protected override ready(): void {
    super.ready();
    this.findSlot('figure').addEventListener('click', this.onList);
  }

  protected async answer(writer: Writer, form: Form): Promise<OwnState> {
    const prompts = await this.begin(writer, form);
    const judged: Promise<void>[] = [];
    const asked = this.left;
    const answered: Asking['answered'] = (nth, given) => {
      const at = asked[nth]!;
      const answer = ownAnswer('failed' in given ? { failed: this.explain(given.failed) } : given);
      this.column!.answers[at] = answer;
      this.left = asked.slice(nth + 1);
      judged.push(this.judgeAnswer(at, answer));
      this.showProgress();
    };
    const asking = { answered, isStopped: () => this.isStopped };
    this.showProgress();
    try {
      await askAll(writer, prompts, this.column!.settings, asking);
    } catch (cause) {
      throw new BrokenOff('', { cause });
    } finally {
      await Promise.allSettled(judged);
    }
    return this.result!;
  }

  /** Reads the bench, and adds an empty column for the model. @throws Problem or RemoteError if it cannot be run */
  private async begin({ about }: Writer, form: Form): Promise<ModelPrompt[]> {
    const { strings: t, locale } = this.props;
    const settings = writingOf(form);
    const bench = this.bench(form);
    const key = JSON.stringify([bench, settings]);
    const read = await this.checks.read(bench);
    if (read.rows.length === 0) throw new Problem('no-rows');
    if (read.isOpen) throw new Problem('rows-open', { columns: read.columns.join(', ') });
    const before = key === this.key ? this.result : undefined;
    const begun = withColumn(before, about, { bench, read, settings, locale, t });
    [this.key, this.result, this.column] = [key, begun.state, begun.column];
    this.left = leftOf(begun.column, begun.state.asked.length);
    [this.began, this.toAsk] = [performance.now(), this.left.length];
    this.say('');
    const prompts = messagesOf(begun.state.asked);
    return this.left.map((at) => prompts[at]!);
  }

  private async judgeAnswer(at: number, answer: OwnAnswer): Promise<void> {
    const { rows, asked } = this.result!;
    const { rule } = rows[asked[at]!.row]!;
    if (!rule || answer.failed !== undefined || answer.ended === 'stopped') return;
    answer.verdict = await this.judge(rule, answer.text);
  }

  /** How many prompts the run has asked, and of how many; those of the run before that it goes on from count. */
  private progress(): { done: number; of: number } {
    const of = this.result!.asked.length;
    return { done: of - this.left.length, of };
  }

  /** How many prompts have an answer, and of how many. */
  private answers(): { done: number; of: number } {
    return { done: answeredIn(this.column!), of: this.result!.asked.length };
  }

  /** Throttles the drawing, since answers arrive faster than needed. */
  private showProgress(): void {
    const progress = this.progress();
    const text = this.runningText(progress);
    this.show({ name: 'running', ...progress, text });
    if (progress.done > 0 && performance.now() - this.drawn >= BETWEEN) this.showAnswers();
  }

  /** How far the run is, and how long the rest takes at its pace. */
  private runningText({ done, of }: { done: number; of: number }): string {
    const text = fill(this.props.strings.running, { done, of });
    const asked = this.toAsk - this.left.length;
    const took = (performance.now() - this.began) / 1_000;
    return withTimeLeft(text, { asked, of: this.toAsk, took }, modelWords()!);
  }

  private showAnswers(): void {
    mount(this.findSlot('figure'), ownView(this.result!));
    this.findSlot('own-files').hidden = false;
    this.dataset.mine = '';
    this.drawn = performance.now();
  }

  protected override draw({ text }: { text: string }): void {
    this.showAnswers();
    this.say(text);
  }

  protected view(_form: unknown, state: OwnState) {
    const { stopped } = this.props.strings;
    const text = this.isStopped ? fill(stopped, this.answers()) : scoresText(state);
    return { figure: ownView(state), text };
  }

  /** Answers from before the model failed stay and count. */
  protected override fail(error: unknown): void {
    super.fail(error);
    if (error instanceof BrokenOff) this.showAnswers();
  }

  protected override explain(error: unknown): string {
    if (!(error instanceof BrokenOff)) return super.explain(error);
    const why = super.explain(error.cause);
    return fill(this.props.strings.failed, { ...this.answers(), why });
  }

  private onList = ({ target }: Event): void => {
    const { dataset } = (target as Element).closest<HTMLElement>('button') ?? {};
    if (!dataset || !this.result) return;
    const { listed } = this.result;
    if (dataset.ownShow) this.list({ show: dataset.ownShow as Show, listed: LISTED });
    if ('ownMore' in dataset) this.list({ listed: listed + LISTED });
  };

  private list(change: Partial<Pick<OwnState, 'show' | 'listed'>>): void {
    this.result = { ...this.result!, ...change };
    this.showAnswers();
  }
}

customElements.define('x-own', OwnPanel);
