import { listed, defaults, type Fields, type Settings } from '~/lib/settings/table';

/** Possible origins of an answer: two at training time, two at run time. */
export const SOURCES = [
  'trained', // the corpus of the first training
  'tuned', // the outside base, fine-tuned into the weights afterwards
  'retrieved', // the same base, searched when a question comes
  'said', // the prompt's own statement
] as const;
export type Source = (typeof SOURCES)[number];

/** The circles of article 001; the outside base has two doors. */
export const CIRCLES = ['corpus', 'base', 'prompt'] as const;
export type Circle = (typeof CIRCLES)[number];
export const circleOf = (source: Source): Circle =>
  source === 'trained' ? 'corpus' : source === 'said' ? 'prompt' : 'base';

/** The active sources, and the way the outside base comes in. */
export const pathFields = {
  /** Sources that are switched on. */
  sources: { kind: 'set', default: 'trained,retrieved,said', options: SOURCES },
  /** Passages that the search puts before a question. */
  k: { kind: 'number', default: 2, min: 1, max: 4, whole: true, slide: [1, 4] },
  /** Most weight updates. */
  steps: { kind: 'number', default: 60, min: 5, max: 120, whole: true, slide: [5, 120], step: 5 },
  /** Half of the tuning text is old text. */
  replay: { kind: 'flag', default: false },
  seed: { kind: 'number', default: 1, min: 1, max: 999_999, whole: true },
} as const satisfies Fields;

export type PathFields = typeof pathFields;
export type PathSettings = Settings<PathFields>;
export const DEFAULTS: PathSettings = defaults(pathFields);

/** The sources of a form, in the order of `SOURCES`. */
export const sourcesOf = ({ sources }: Pick<PathSettings, 'sources'>): Source[] =>
  listed(sources, SOURCES);
