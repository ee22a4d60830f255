import { withTimeLeft } from '~/demos/parts/answering/sentences';
import type { Reports } from '~/demos/parts/answering/model-run';
import { askAll, type Asking } from '~/demos/parts/language-model/ask-all';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { writingOf } from '~/demos/parts/language-model/writing-fields';
import { fill } from '~/i18n/format';
import type { ModelPrompt } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { connectChecks } from '~/workers/models';
import type { Words as OwnStrings } from 'words:prompt-own';
import { openJudge } from './judging';
import { messagesOf } from './reading';
import { benchOf, type OwnForm } from './props';
import { answeredIn, leftOf, ownAnswer, withColumn } from './state';
import type { ModelColumn, OwnAnswer, OwnState } from './state';

const BETWEEN = 500; // ms between two drawings during a run

/** An error that ended a run early. */
export class BrokenOff extends Error {}

interface Needs {
  checks: ReturnType<typeof connectChecks>;
  locale: Locale;
  t: OwnStrings;
  /** The sentence for an error. */
  why: (error: unknown) => string;
}

/** Runs of the reader's prompts; those of several models stand side by side. */
export function openOwnRun({ checks, locale, t, why }: Needs) {
  const judge = openJudge(checks);
  /** The prompts and settings behind the columns; another bench begins without columns. */
  let key = '';
  let state: OwnState;
  /** The answers of the current or last run. */
  let column: ModelColumn;
  /** The prompts that the run has still to ask. */
  let left: readonly number[] = [];

  /** Reads the bench, and adds an empty column for the model. @throws Problem or RemoteError if it cannot be run */
  async function begin({ about }: Writer, form: OwnForm): Promise<ModelPrompt[]> {
    const settings = writingOf(form);
    const bench = benchOf(form, t.letters);
    const asked = JSON.stringify([bench, settings]);
    const read = await checks.read(bench);
    if (read.rows.length === 0) throw new Problem('no-rows');
    if (read.isOpen) throw new Problem('rows-open', { columns: read.columns.join(', ') });
    const before = asked === key ? state : undefined;
    key = asked;
    ({ state, column } = withColumn(before, about, { bench, read, settings, locale, t }));
    left = leftOf(column, state.asked.length);
    const prompts = messagesOf(state.asked);
    return left.map((at) => prompts[at]!);
  }

  async function judgeAnswer(at: number, answer: OwnAnswer): Promise<void> {
    const { rule } = state.rows[state.asked[at]!.row]!;
    if (!rule || answer.failed !== undefined || answer.ended === 'stopped') return;
    answer.verdict = await judge(rule, answer.text);
  }

  /** How far the run is, and how long the rest takes at its pace. */
  function runningText(progress: { done: number; of: number }, asked: number, began: number) {
    const text = fill(t.running, progress);
    if (asked === 0) return text;
    const took = (performance.now() - began) / 1_000;
    return withTimeLeft(text, { asked, of: asked + left.length, took }, modelWords()!);
  }

  /** Has a model answer what has no answer yet. @throws BrokenOff if the model fails; the answers until then stay */
  async function answer(
    writer: Writer,
    form: OwnForm,
    { part, say, isStopped }: Reports<OwnState>,
  ) {
    const prompts = await begin(writer, form);
    const asked = left;
    const began = performance.now();
    const judged: Promise<void>[] = [];
    let drawn = 0;
    const show = () => {
      const of = state.asked.length;
      const done = of - left.length;
      say(runningText({ done, of }, asked.length - left.length, began), done, of);
      if (done === 0 || performance.now() - drawn < BETWEEN) return;
      drawn = performance.now();
      part({ ...state });
    };
    const answered: Asking['answered'] = (nth, given) => {
      const at = asked[nth]!;
      const one = ownAnswer('failed' in given ? { failed: why(given.failed) } : given);
      column.answers[at] = one;
      left = asked.slice(nth + 1);
      judged.push(judgeAnswer(at, one));
      show();
    };
    show();
    try {
      await askAll(writer, prompts, column.settings, { answered, isStopped });
    } catch (cause) {
      throw new BrokenOff('', { cause });
    } finally {
      await Promise.allSettled(judged);
      part({ ...state });
    }
    return { ...state };
  }

  /** How many prompts have an answer, and of how many. */
  const answers = () => ({ done: answeredIn(column), of: state.asked.length });
  return { answer, answers };
}
