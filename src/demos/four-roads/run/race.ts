import { yieldToPage } from '~/browser/page';
import type { LabRun } from '~/lib/four-roads/outcome/record';
import { type Contender, CONTENDERS } from '~/lib/four-roads/names';
import type { Example } from '~/lib/four-roads/roads/road-run';
import type { Unit } from './pool';
import { resultsOf, unfinishedOf, type Session } from './session';
import type { LabGiven } from '../lab-given';
import type { AtWork, Before, FourRoadsState } from '../state';
import { tiesOf } from '../results/ties';
import type { Outcome } from '~/lib/four-roads/outcome/outcome';
import { summarise, type RoadSummary } from '~/lib/four-roads/outcome/summary';

interface Lab extends Pick<LabGiven, 'props' | 't'> {
  workers: readonly unknown[];
  device: { kernels: 'simd' | 'plain' };
}

export class Race {
  private summaries = summariser();
  private last: Before | undefined;
  private versus: Before | undefined;
  private started = new Date();

  constructor(private readonly lab: Lab) {}

  begin(): void {
    this.versus = this.last;
    this.summaries = summariser();
    this.started = new Date();
  }

  async rank(session: Session): Promise<void> {
    await yieldToPage();
    tiesOf(this.state(session));
    await yieldToPage();
    const { settings, summaries, unfinished = [] } = this.state(session);
    if (unfinished.length === 0) this.last = { settings, summaries };
  }

  runOf(session: Session): LabRun {
    const { props, workers, device } = this.lab;
    const { locale, version } = props;
    return {
      date: this.started.toISOString().replace(/\.\d+/, ''),
      locale,
      settings: session.settings,
      version,
      device: {
        cores: navigator.hardwareConcurrency || 1,
        workers: workers.length,
        kernels: device.kernels,
      },
      results: resultsOf(session),
    };
  }

  state(session: Session): FourRoadsState {
    const { props, t, device } = this.lab;
    const { settings, pool, open } = session;
    const results = resultsOf(session);
    return {
      locale: props.locale,
      t,
      settings,
      results,
      folded: !props.fullPage,
      summaries: this.summaries(results),
      ...(open && { atWork: atWork(pool.units), examples: examplesOf(pool.units) }),
      kernels: device.kernels,
      unfinished: unfinishedOf(session),
      before: this.versus,
      live: true,
    };
  }
}

/**
 * Summaries of a run in progress. Spreads take longest, so a road is summarised again only when it has a new result;
 * without new results, the same list is returned.
 */
export function summariser(): (results: readonly Outcome[]) => readonly RoadSummary[] {
  const known = new Map<Contender, RoadSummary>();
  let counted = 0;
  let all: RoadSummary[] = [];
  return (results) => {
    if (results.length === counted) return all;
    counted = results.length;
    all = CONTENDERS.flatMap((road) => {
      const own = results.filter((result) => result.road === road);
      const before = known.get(road);
      const now = before?.seeds.length === own.length ? before : summarise(own)[0];
      if (now) known.set(road, now);
      return now ?? [];
    });
    return all;
  };
}

/** The current activity of each road; if two seeds of a road are running, that of the first. */
export function atWork(units: readonly Unit[]): Map<Contender, AtWork> {
  const running = units.filter(({ state }) => state === 'walking').reverse();
  return new Map(running.map(({ road, seed, phase, share }) => [road, { seed, phase, share }]));
}

export function examplesOf(units: readonly Unit[]): [Contender, Example][] {
  const { seed } = units.find(({ state }) => state === 'walking') ?? {};
  return units.flatMap(({ road, seed: of, example }) =>
    of === seed && example ? [[road, example] as [Contender, Example]] : [],
  );
}
