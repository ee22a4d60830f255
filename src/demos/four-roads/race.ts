import { isCalm } from '~/browser/motion';
import { yieldToPage } from '~/browser/page';
import type { LabRun } from './core/lab-run';
import { type Contender, CONTENDERS } from './core/names';
import { atWork, examplesOf } from './progress';
import { labRun, resultsOf, unfinishedOf, type Session } from './session';
import { type Before, type FourRoadsState, ranking } from './state';
import { summariser } from './summariser';
import { tiesOf } from './ties';
import { SECTIONS } from './view';

/** Data about the page and the device that the race needs. */
interface Page extends Pick<FourRoadsState, 'locale' | 't' | 'folded'> {
  version: string;
  workers: number;
  device: { kernels: 'simd' | 'plain' };
}

/** The place where the end of a run is drawn. */
interface Place {
  figure: HTMLElement;
  draw(): void;
  /** False once the reader has started something else. */
  isOn(): boolean;
}

/**
 * The runs of a visit as the figure shows them: the order of the
 * lanes, and the run that the shown one is compared with.
 */
export class Race {
  /** Order of the lanes from the top: the last ranking that was shown. */
  order: readonly Contender[] = CONTENDERS;
  private summaries = summariser();
  /** Number of sections to draw below the lanes; all if undefined. */
  private sections: number | undefined;
  private last: Before | undefined;
  private versus: Before | undefined;
  private started = new Date();

  constructor(private readonly page: Page) {}

  /** Starts a run: it is compared with the previous one, and its lanes keep that order. */
  begin({ settings: { roads } }: Session): void {
    this.versus = this.last;
    this.summaries = summariser();
    this.started = new Date();
    const known = this.order.filter((road) => roads.includes(road));
    this.order = [...known, ...roads.filter((road) => !known.includes(road))];
  }

  /** Ranks the roads of a finished run, which the next run will be compared with. */
  async rank(session: Session): Promise<void> {
    await yieldToPage();
    tiesOf(this.state(session));
    await yieldToPage();
    const { settings, results, summaries, unfinished = [] } = this.state(session);
    const ranked = ranking(summaries);
    this.order = [...ranked, ...settings.roads.filter((road) => !ranked.includes(road))];
    if (unfinished.length === 0) this.last = { settings, results, summaries };
  }

  /** Ranks the lanes, letting them glide to their new places; the sections below then follow one by one. */
  async end(session: Session, { figure, draw, isOn }: Place): Promise<void> {
    await this.rank(session);
    for (this.sections = 0; this.sections < SECTIONS && isOn(); this.sections++) {
      if (this.sections === 0) glide(figure, '.lane', draw);
      else draw();
      await yieldToPage();
    }
    this.sections = undefined;
  }

  /** A run as it is exported. */
  runOf(session: Session): LabRun {
    const { locale, version, workers, device } = this.page;
    const { kernels } = device;
    return labRun(session, { locale, version, kernels, workers, date: this.started });
  }

  state(session: Session): FourRoadsState {
    const { locale, t, folded, workers, device } = this.page;
    const { settings, pool, open } = session;
    const results = resultsOf(session);
    return {
      ...{ locale, t, settings, results, workers, folded },
      order: this.order,
      summaries: this.summaries(results),
      sections: this.sections,
      ...(open && { atWork: atWork(pool.units), examples: examplesOf(pool.units) }),
      kernels: device.kernels,
      unfinished: unfinishedOf(session),
      before: this.versus,
      live: true,
    };
  }
}

const MILLISECONDS = 600;

/**
 * Animates elements to their new places after a change; with reduced motion they are there at once.
 *
 * @param of selector of the elements that move
 */
function glide(root: HTMLElement, of: string, change: () => void): void {
  const places = new Map(
    [...root.querySelectorAll(of)].map((each) => [each, each.getBoundingClientRect().top]),
  );
  change();
  if (isCalm()) return;
  for (const [element, before] of places) {
    const by = before - element.getBoundingClientRect().top;
    if (by === 0 || !element.isConnected) continue;
    const frames = [{ transform: `translateY(${by}px)` }, { transform: 'none' }];
    element.animate(frames, { duration: MILLISECONDS, easing: 'ease-in-out' });
  }
}
