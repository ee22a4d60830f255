import { mount } from '~/demos/kit/mount';
import type { FigureNode } from '~/lib/figure';
import type { WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';
import { modelWords } from '../language-model/lazy';
import { sentences } from '../language-model/panel-words';
import type { Writer } from '../language-model/writer';
import { ModelRunPanel } from './model-run';
import { answerAll, askedCount, unfinished, type AnswerRun, type Task } from './run';
import { refusedText, withTimeLeft } from './sentences';

/** Questions to ask, and how. @template Extra what files and drawings need besides the answers */
export interface Exam<K extends Task, Read, Extra> {
  tasks: readonly K[];
  writing: WritingSettings;
  read(task: K, written: WrittenAnswer): Read;
  extra: Extra;
}

/** A panel in which a language model answers a list of questions; each answer shows as soon as it is there. */
export abstract class QuestionsPanel<
  T extends Fields,
  Strings,
  K extends Task,
  Read,
  Extra = object,
> extends ModelRunPanel<T, Strings, AnswerRun<K, Read> & Extra> {
  /** The current or last run, which is not the result if it has no answer. */
  private last: (AnswerRun<K, Read> & Extra) | undefined;

  protected abstract exam(writer: Writer, settings: Settings<T>): Promise<Exam<K, Read, Extra>>;
  protected abstract figure(run: AnswerRun<K, Read> & Extra): FigureNode[];
  /** Sentences about a run in progress, and about one that has ended. */
  protected abstract progressText(run: AnswerRun<K, Read>): string;
  protected abstract endText(run: AnswerRun<K, Read>): string;
  /** The name of the way in which a question was asked. */
  protected abstract wayOf(task: K): string;

  protected async answer(writer: Writer, settings: Settings<T>) {
    const earlier = this.last;
    this.last = undefined;
    const { tasks, writing, read, extra } = await this.exam(writer, settings);
    const before = unfinished<K, Read, AnswerRun<K, Read>>(earlier, writer.about, writing, tasks);
    await answerAll<K, Read>(writer, writing, tasks, {
      read,
      why: (error) => this.explain(error),
      isStopped: () => this.isStopped,
      before,
      changed: (run) => this.follow({ ...run, ...extra }),
    });
    const last = this.last!;
    return last.done.length > 0 ? last : (this.result ?? last);
  }

  private follow(run: AnswerRun<K, Read> & Extra): void {
    this.last = run;
    const [done, of] = [askedCount(run), run.tasks.length];
    const progress = { asked: done, of, took: run.took };
    const text = done < of ? withTimeLeft(this.progressText(run), progress, modelWords()!) : '';
    this.show({ name: 'running', done, of, text });
    if (run.done.length === 0) return;
    this.result = run;
    mount(this.findSlot('figure'), this.figure(run));
  }

  protected view(_settings: Settings<T>, run: AnswerRun<K, Read> & Extra) {
    const last = this.last ?? run;
    const model = modelWords()!;
    const refused = refusedText(last, (task) => this.wayOf(task), model);
    return {
      figure: run.done.length > 0 ? this.figure(run) : [],
      text: sentences([this.endText(last), refused], model),
    };
  }

  /** Answers given before the model failed count. */
  protected override fail(error: unknown): void {
    super.fail(error);
    if (this.last) this.redraw();
  }
}
