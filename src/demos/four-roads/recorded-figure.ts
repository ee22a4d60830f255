import type { TaskName } from '~/lib/demos/four-roads/names';
import type { Locale } from '~/lib/locale';
import { fetchRecord } from './fetch-record';
import type { RecordedRun } from './recorded';

/** What the figure at rest needs of the demo it stands in. */
interface Bench {
  /** Address of the folder of records, its slash at the end. */
  records: string;
  locale: Locale;
  /** Whether something was run here, so that the figure is the reader's own. */
  isMine(): boolean;
  draw(record: RecordedRun): Promise<void>;
  /** The record did not come. */
  lost(): void;
}

/** Until something was run here, the figure shows the recorded run of the task that is chosen. */
export class RecordedFigure {
  /** @param drawn the task whose record the page came with */
  constructor(
    private drawn: TaskName,
    private readonly bench: Bench,
  ) {}

  async show(task: TaskName): Promise<void> {
    if (task !== this.drawn) await this.draw(task);
  }

  /** Draws the record of a task even where it is drawn, for something besides has changed. */
  async redraw(task: TaskName): Promise<void> {
    await this.draw(task);
  }

  private async draw(task: TaskName): Promise<void> {
    const { bench } = this;
    if (bench.isMine()) return;
    this.drawn = task;
    const record = await fetchRecord(bench.records, task, bench.locale);
    if (bench.isMine() || task !== this.drawn) return;
    if (record) await bench.draw(record);
    else bench.lost();
  }
}
