import type { Locale } from '~/lib/locale';
import { FAMILY, type Family, type Contender } from './core/names';
import type { LabSettings } from './core/settings';
import type { Counted } from './core/outcome';
import type { RoadSummary } from './core/summary';
import type { Phase } from './core/walk';
import type { Row } from './question-list';
import type { FourRoadsStrings } from './words';
import type { KitProps } from '~/demos/kit/props';
import type { Work } from './estimate';
import type { FourRoadsFields } from './core/settings';
import type { Addresses } from './session';

/** What the reader expected before the run. */
export interface Guess {
  family: Family;
  /** How many of 100 it will answer right. */
  points?: number;
}

/** What a road is doing now. */
export interface AtWork {
  seed: number;
  phase: Phase;
  share: number;
}

/** A run that is compared with: the one before, or one that was picked. */
export interface Before {
  settings: LabSettings;
  results: readonly Counted[];
  summaries: readonly RoadSummary[];
}

/** Everything the figure shows. */
export interface FourRoadsState {
  locale: Locale;
  t: FourRoadsStrings;
  settings: LabSettings;
  /** Lanes from the top. */
  order: readonly Contender[];
  /** Roads whose lanes wait behind a fold; they take no part in what is said of the others. */
  others?: readonly Contender[];
  results: readonly Counted[];
  summaries: readonly RoadSummary[];
  /** Set while a run goes on. */
  atWork?: ReadonlyMap<Contender, AtWork>;
  /** Roads and seeds that no worker could finish. */
  lost?: readonly { road: Contender; seed: number }[];
  before?: Before;
  guess?: Guess;
  kernels?: 'simd' | 'plain';
  workers?: number;
  /** Questions that a record keeps with their words. */
  opened?: readonly Row[];
  /** Sections below the race that are drawn, while they are added one by one; all where nothing is said. */
  sections?: number;
  /** Written into the page: its buttons wait until the demo is there. */
  waits?: boolean;
  /** Whether it was just measured here, so that every question can be opened. */
  live: boolean;
  /** Whether long tables wait behind a fold, as in a lesson. */
  folded?: boolean;
}

export const summaryOf = (
  { summaries }: Pick<FourRoadsState, 'summaries'>,
  road: Contender,
): RoadSummary | undefined => summaries.find((summary) => summary.road === road);

/** Whether a run asked what the one it is compared with asked: else a difference says nothing. */
export function sameQuestions(
  { settings, results }: Pick<FourRoadsState, 'settings' | 'results'>,
  before: Before,
): boolean {
  const names = ['task', 'seed', 'seeds'] as const;
  if (names.some((name) => settings[name] !== before.settings[name])) return false;
  const [first, other] = [results, before.results].map(firstQuestion);
  return first === undefined || other === undefined || first === other;
}

const firstQuestion = (results: readonly Counted[]): string | undefined => {
  const [first] = results;
  return first && 'questions' in first ? first.questions[0]?.question : undefined;
};

/** What is known of the roads that race: those in lanes at once in sight. */
export const racing = ({
  summaries,
  others = [],
}: Pick<FourRoadsState, 'summaries' | 'others'>): RoadSummary[] =>
  summaries.filter(({ road }) => !others.includes(road));

/** The road that a guess is about: of its kind the one that came furthest. */
export const guessedRoad = (
  { family }: Guess,
  summaries: readonly RoadSummary[],
): RoadSummary | undefined => families(summaries).find(({ road }) => FAMILY[road] === family);

/** Roads with a result, the best first; where two are equal, in their usual order. */
export const ranking = (summaries: readonly RoadSummary[]): Contender[] =>
  [...summaries].sort((a, b) => b.mean - a.mean).map(({ road }) => road);

/** The best road of each family, the best family first. */
export function families(summaries: readonly RoadSummary[]): RoadSummary[] {
  const best = new Map<Family, RoadSummary>();
  for (const summary of [...summaries].sort((a, b) => b.mean - a.mean)) {
    const family = FAMILY[summary.road];
    if (family !== 'base' && !best.has(family)) best.set(family, summary);
  }
  return [...best.values()];
}

/** What the page gives the element, and the words that come with it. */
export interface LabProps extends KitProps<FourRoadsFields> {
  strings: FourRoadsStrings;
  addresses: Addresses;
  /** Where the recorded runs of all tasks lie. */
  records: string;
  /** Address of the styles of what a run draws. */
  runStyles: string;
  version: string;
  /** Facts a reader may begin with. */
  example: string;
  work: Work;
}
