import type { Status } from '~/demos/kit/status-panel';
import { fill } from '~/i18n/format';
import type { ModelPrompt } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';
import { estimateSaid } from '../language-model/estimate';
import { modelWords } from '../language-model/lazy';
import { QuestionsPanel } from './questions-run';
import { askedCount, type AnswerRun, type Task } from './run';

interface RoadsStrings {
  estimateNone: string;
  done: string;
  stopped: string;
  road: Readonly<Record<string, string>>;
}

/** A panel that asks the same questions on several roads, and estimates how long that takes. */
export abstract class RoadsPanel<
  T extends Fields & { most: { kind: 'number' } },
  Strings extends RoadsStrings,
  K extends Task & { road: string },
  Read,
  Told = object,
> extends QuestionsPanel<T, Strings, K, Read, Told> {
  /** The sentence about how many answers a form asks for, and prompts as long as theirs will be. */
  protected abstract expected(form: Settings<T>): {
    count: string;
    prompts: readonly ModelPrompt[];
  };

  protected override ready(): void {
    super.ready();
    this.addEventListener('input', () => this.showEstimate());
  }

  protected met(): void {
    this.showEstimate();
  }

  /** A run tells how fast the model is here. */
  protected override show(status: Status): void {
    super.show(status);
    if (status.name !== 'running') this.showEstimate();
  }

  private showEstimate(): void {
    const form = this.read();
    const { count, prompts } = this.expected(form);
    const { estimateNone } = this.props.strings;
    const time = this.about ? estimateSaid(prompts, form, modelWords()!) : estimateNone;
    this.findSlot('estimate').textContent = `${count} ${time}`;
  }

  protected endSaid(run: AnswerRun<K, Read>): string {
    const { done, stopped } = this.props.strings;
    const isWhole = askedCount(run) === run.tasks.length;
    return fill(isWhole ? done : stopped, { n: run.done.length });
  }

  protected wayOf({ road }: K): string {
    return this.props.strings.road[road]!;
  }
}
