/** What a reader can turn, with its limits. Nothing here computes, so a page may hold it. */
import { checkLimits } from '~/lib/limits';
import { listed } from '~/lib/listed';

/** Where an answer may come from: two at training time, two at run time. */
export const SOURCES = [
  'trained', // the corpus of the first training
  'tuned', // the outside base, learnt into the weights afterwards
  'retrieved', // the same base, searched when a question comes
  'said', // what the prompt itself says
] as const;
export type Source = (typeof SOURCES)[number];

/** The circles of article 001: the outside base has two doors. */
export const CIRCLES = ['corpus', 'base', 'prompt'] as const;
export type Circle = (typeof CIRCLES)[number];
export const circleOf = (source: Source): Circle =>
  source === 'trained' ? 'corpus' : source === 'said' ? 'prompt' : 'base';

export const LIMITS = {
  /** Passages that the search puts before a question. */
  k: { min: 1, max: 4, whole: true },
  /** Most updates of the weights. */
  steps: { min: 5, max: 120, whole: true },
  seed: { min: 1, max: 999_999, whole: true },
} as const;

export interface PathSettings {
  /** Sources that are switched on, with commas between, at least one. */
  sources: string;
  k: number;
  steps: number;
  /** Whether half of what the tuning reads is old text. */
  replay: boolean;
  seed: number;
}

export const DEFAULTS: PathSettings = {
  sources: 'trained,retrieved,said',
  k: 2,
  steps: 60,
  replay: false,
  seed: 1,
};

/** The sources of a form, in the order of the list. */
export const sourcesOf = ({ sources }: Pick<PathSettings, 'sources'>): Source[] =>
  listed(sources, SOURCES);

/** @throws RangeError for a number outside its limits, or where no source is named */
export function checkPaths(settings: PathSettings): PathSettings {
  checkLimits({ ...settings }, LIMITS);
  if (sourcesOf(settings).length > 0) return settings;
  throw new RangeError(
    `"${settings.sources}" names no source; switch on one of ${SOURCES.join(', ')}.`,
  );
}
