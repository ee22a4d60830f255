import { type Asking, askAll as askInSteps } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/writer';
import type { ModelPrompt, WritingSettings } from '~/lib/language-model/writing';
import { ownAnswer } from './column';
import type { Judge } from './judging';
import type { ModelColumn, OwnAnswer, OwnState } from './state';

/** Prompts passed at once to a model in the tab: answers arrive steadily, and a stop loses few. */
const AT_ONCE = 8;

/** Lets a model answer the prompts of a run. @throws as `askAll` of the panel does */
const askAll = (
  writer: Pick<Writer, 'write' | 'about'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
): Promise<void> => askInSteps(writer, prompts, settings, asking, AT_ONCE);

interface Watcher {
  /** The column has one more answer. */
  answered(): void;
  /** An error as a sentence. */
  said(error: unknown): string;
}

/** A run of all prompts on one model: each answer is put into its column and judged on arrival. */
export class Run {
  isStopped = false;

  constructor(
    private readonly writer: Writer,
    private readonly judge: Judge,
    private readonly watcher: Watcher,
  ) {}

  stop(): void {
    this.isStopped = true;
    this.writer.stop();
  }

  /** @returns the error that ended the run early, as a sentence */
  async fill(
    column: ModelColumn,
    state: OwnState,
    prompts: readonly ModelPrompt[],
  ): Promise<string | undefined> {
    const { answered, said } = this.watcher;
    const judged: Promise<void>[] = [];
    const ended = askAll(this.writer, prompts, column.settings, {
      isStopped: () => this.isStopped,
      answered: (at, given) => {
        const own = ownAnswer('failed' in given ? { failed: said(given.failed) } : given);
        column.answers[at] = own;
        judged.push(this.judged(at, own, state));
        answered();
      },
    });
    const trouble = await ended.then(() => undefined, said);
    await Promise.allSettled(judged);
    return trouble;
  }

  private async judged(at: number, answer: OwnAnswer, { rows, asked }: OwnState): Promise<void> {
    const { rule } = rows[asked[at]!.row]!;
    if (!rule || answer.failed !== undefined || answer.ended === 'stopped') return;
    answer.verdict = await this.judge.verdict(rule, answer.text);
  }
}
