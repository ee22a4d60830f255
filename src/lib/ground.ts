import { readerOf } from './encoder/vectors/corpora';
import grounds from './grounds.json';
import type { Locale } from './locale';

/** What a number was measured on, or rests on. */
export const GROUNDS = [
  'toy',
  'smollm2',
  'minilm',
  'e5',
  'words',
  'paper',
  'formula',
  'price',
  'judgement',
  'article',
  'you',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** A mark of ground: what is shown beside a number, and what its tooltip adds. */
export interface Mark {
  readonly on: Ground;
  /** What tells it from others of its kind: a size in millions of weights, a model and a row, a day, an article. */
  readonly of?: string;
  /** The day of the run, of the reading or of the price, `2026-11-27`. */
  readonly day?: string;
  readonly seed?: number;
  /** The row of evidence that it leads to. */
  readonly row?: string;
  /** How many of one kind it stands for. */
  readonly many?: number;
}

/** What a record says of how it was made. */
export interface Measured {
  readonly demo: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const SEARCHES = grounds.searches as Readonly<Record<string, Ground>>;

/** The ground of a search by the name of its method, such as `bm25-4` with the number of passages. */
const searchGround = (name: unknown): Ground | undefined =>
  SEARCHES[String(name)] ?? SEARCHES[String(name).replace(/-\d+$/, '')];

/** A comparison of two searches rests on the dearer model of the two: `minilm-lsa`. */
const versus = (pair = ''): Ground =>
  (['e5', 'minilm'] as const).find((name) => pair.includes(name)) ?? 'words';

/** Chinese is read by E5, whatever encoder a run names. */
function ofRetriever({ config }: Measured, path: readonly string[]): Ground {
  const compares = path[0] === 'compareRank' ? config.compare : undefined;
  const encoder = path.includes('zh') ? 'e5' : (config.model ?? 'minilm');
  const named = (name: unknown) =>
    searchGround(/^(rrf-)?encoder$/.test(String(name)) ? encoder : name);
  return named(compares ?? path[0]) ?? named(config.method ?? 'bm25')!;
}

/** Searches that another one is part of are named after it: `sum-e5`, `hyde-bm25`. */
function ofRetrieval(_: Measured, path: readonly string[]): Ground {
  if (/late|again|comparisons/.test(path[0] ?? '')) return 'e5';
  if (path[0]?.startsWith('hyde-')) return 'smollm2';
  if (path[0] === 'swapped') return readerOf(path[1] as Locale);
  return versus(path[0]);
}

function ofLadder(_: Measured, path: readonly string[]): Ground {
  if (path[0] === 'tiny') return 'toy';
  const search = path[0] === 'found' ? path[1] : path[0];
  return searchGround(search) ?? 'smollm2';
}

const MAPPED: Readonly<Record<string, Ground>> = { noise: 'formula', tinylm: 'toy' };

/** What the records of each demo measured, where not all of them measured the same: by their settings and the cell's path. */
const BY_CELL: Readonly<Record<string, (run: Measured, path: readonly string[]) => Ground>> = {
  'embedding-map': ({ config }) => MAPPED[String(config.source)] ?? 'e5',
  ladder: ofLadder,
  // its script goes by settings, and its record has none
  office: ({ config }) => (Object.keys(config).length > 0 ? 'formula' : 'smollm2'),
  'out-of-sample': ({ config }, path) =>
    searchGround(path[0]) ?? searchGround(config.method ?? 'bm25') ?? 'words',
  retrieval: ofRetrieval,
  retriever: ofRetriever,
};
const OF_DEMO = grounds.demos as Readonly<Record<string, Ground>>;

/**
 * What a cell of a recorded run was measured on.
 *
 * @param path the place of the cell in the run; empty for the run as a whole
 * @throws Error if no ground is named for the demo's records
 * @example groundOf({ demo: 'retriever', config: { method: 'bm25' } }, 'lsa/en/recall') → 'words'
 */
export function groundOf(run: Measured, path = ''): Ground {
  const ground = BY_CELL[run.demo]?.(run, path.split('/')) ?? OF_DEMO[run.demo];
  if (!ground)
    throw new Error(
      `Nothing says what the records of ${run.demo} measured on. Name it in src/lib/grounds.json.`,
    );
  return ground;
}

/** Weights of the toy unless its record counts them, in millions. */
const TOY = 0.4;

/** The size of the toy that a record trained, as `0.4 M`. */
export const toySize = (parameters: unknown): string =>
  `${typeof parameters === 'number' ? Math.max(0.1, Math.round(parameters / 1e5) / 10) : TOY} M`;

/** As many marks of one kind are told by one. */
const ROW = 3;

/** Marks without repetition; three or more of one kind are told by one with the oldest of their days. */
export function distinct(marks: readonly Mark[]): Mark[] {
  const unique = [...new Map(marks.map((mark) => [`${mark.on} ${mark.of}`, mark])).values()];
  const often = new Set(unique.map(({ on }) => on));
  return [...often].flatMap((on) => {
    const same = unique.filter((mark) => mark.on === on);
    const [day] = same.flatMap((mark) => mark.day ?? []).toSorted();
    return same.length < ROW ? same : [{ on, many: same.length, ...(day && { day }) }];
  });
}

export const alike = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark, i) =>
    (['on', 'of', 'many'] as const).every((key) => mark[key] === other[i]![key]),
  );
