import { connectTinylm } from '~/workers';
import { LongRunDemo, type LongSession } from '~/demos/kit/long-run';
import type { Fields } from '~/lib/settings/table';
import { openDevice } from './device';
import { nextRun, stepsOf, type LiveRun, type TrainingSession } from './training-session';

/** A demo whose worker trains one model, or two in turn, and measures the speed of this device. */
export abstract class TrainingDemo<
  T extends Fields,
  Run extends LiveRun,
  Session extends TrainingSession<Run> & LongSession,
> extends LongRunDemo<T, Session> {
  readonly worker = connectTinylm();
  protected readonly device = openDevice(() => this.worker.measureSpeed(undefined));

  /** Trains a run for about this many milliseconds. */
  protected abstract train(
    id: string,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<Run['snapshot']>;
  /** Frees the memory of a run. */
  protected abstract drop(id: string): Promise<unknown>;

  protected override ready(): void {
    super.ready();
    this.findSlot('run').setAttribute('aria-describedby', this.findSlot('estimate').id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.session = undefined;
    this.device.forget();
  }

  protected async advance(session: Session, slice: number, signal: AbortSignal): Promise<boolean> {
    const run = nextRun(session);
    if (!run) return false;
    const start = performance.now();
    run.snapshot = await this.train(run.id, slice, signal);
    run.seconds += (performance.now() - start) / 1_000;
    return nextRun(session) !== undefined;
  }

  protected steps(session: Session) {
    return stepsOf(session);
  }

  protected override hasBegun(session: Session): boolean {
    return stepsOf(session).done > 0;
  }

  protected async close(session: Session): Promise<void> {
    session.open = false;
    await Promise.all(session.runs.map(({ id }) => this.drop(id)));
  }

  protected override fail(error: unknown): void {
    this.device.forget();
    super.fail(error);
  }
}
