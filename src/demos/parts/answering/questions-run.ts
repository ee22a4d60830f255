import { batch, signal } from '@preact/signals-core';
import type { DemoWords, Given } from '~/demos/kit/page';
import type { WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';
import { modelWords } from '../language-model/lazy';
import { sentences } from '../language-model/panel-words';
import type { Writer } from '../language-model/writer';
import { openModelPanel, type ModelPlan, type Reports } from './model-run';
import { answerAll, askedCount, unfinished, type AnswerRun, type Task } from './run';
import { refusedText, withTimeLeft } from './sentences';

/** Questions to ask, and how. @template Extra what files and drawings need besides the answers */
export interface Exam<K extends Task, Read, Extra> {
  tasks: readonly K[];
  writing: WritingSettings;
  read(task: K, written: WrittenAnswer): Read;
  extra: Extra;
}

interface QuestionsPlan<T extends Fields, K extends Task, Read, Extra> extends Omit<
  ModelPlan<T, AnswerRun<K, Read> & Extra>,
  'answer'
> {
  exam(
    writer: Writer,
    settings: Settings<T>,
    say: Reports<never>['say'],
  ): Promise<Exam<K, Read, Extra>>;
  /** Sentences about a run in progress, and about one that has ended. */
  progressText(run: AnswerRun<K, Read>): string;
  endText(run: AnswerRun<K, Read>): string;
  /** The name of the way in which a question was asked. */
  wayOf(task: K): string;
}

/** A panel in which a language model answers a list of questions; each answer shows as soon as it is there. */
export function openQuestions<
  T extends Fields,
  W extends DemoWords,
  K extends Task,
  Read,
  Extra = object,
>(
  given: Given<T, W>,
  { exam, progressText, endText, wayOf, ...plan }: QuestionsPlan<T, K, Read, Extra>,
) {
  type Run = AnswerRun<K, Read> & Extra;
  /** The current or last run, which is not the result if it has no answer. */
  const last = signal<Run>();

  async function answer(writer: Writer, settings: Settings<T>, told: Reports<Run>): Promise<Run> {
    const { part, say, isStopped } = told;
    const earlier = last.peek();
    last.value = undefined;
    const { tasks, writing, read, extra } = await exam(writer, settings, say);
    const before = unfinished<K, Read, AnswerRun<K, Read>>(earlier, writer.about, writing, tasks);
    const changed = (now: AnswerRun<K, Read>) =>
      batch(() => {
        const run = (last.value = { ...now, ...extra });
        const [done, of] = [askedCount(run), tasks.length];
        const text = () =>
          withTimeLeft(progressText(run), { asked: done, of, took: run.took }, modelWords()!);
        say(done < of ? text() : '', done, of);
        if (run.done.length > 0) part(run);
      });
    const why = (error: unknown) => demo.explain(error);
    await answerAll<K, Read>(writer, writing, tasks, { read, why, isStopped, before, changed });
    const run = last.peek()!;
    return run.done.length > 0 ? run : (demo.runs.result.peek() ?? run);
  }

  const demo = openModelPanel<T, Run, W>(given, { ...plan, answer });

  /** What there is to say of a run that has ended; answers given before the model failed count. */
  function text(): string {
    const run = last.value;
    if (!run || demo.runs.status.value.name === 'running') return '';
    const model = modelWords()!;
    return sentences([endText(run), refusedText(run, wayOf, model)], model);
  }

  /** The run to draw: the last one with an answer. */
  function shown(): Run | undefined {
    const run = demo.runs.result.value;
    return run && run.done.length > 0 ? run : undefined;
  }
  return { demo, text, shown };
}
