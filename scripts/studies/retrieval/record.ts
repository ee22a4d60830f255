// Records how searches find passages that nothing was fitted to: npm run record -- retrieval
import { both, LOCALE_CODES, type Locale } from '~/lib/locale';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import type { Jobs } from '../ladder/cached';
import { comparedCells } from './compared';
import { areEncodersHere } from '../../record/encoders';
import { followCells, rewritingJobs } from './follow-ups';
import { inventedJobs, inventedOf } from './invented';
import { cellsOf, foundOfBuilt, nameOf } from './ranks';
import { secondLook } from './second-look';
import { acrossSearches, cutSearches, searches, swappedSearch, type Found } from './searches';

/**
 * What a record is about: whole passages by every search, ways of cutting, questions in the other language, hits sorted again, of
 * sentences and of whole texts, or questions that follow another one.
 */
const fields = {
  part: {
    kind: 'choice',
    default: 'whole',
    options: ['whole', 'cuts', 'across', 'again-sentences', 'again-whole', 'follow'],
  },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

interface Snapshot {
  cells: Record<string, number>;
  /** For each search, 1 for each of the handbook's own questions whose answer is among the first four. */
  figures?: Record<Locale, { method: string; found: number[] }[]>;
  jobs?: Jobs;
}

export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<object> {
  const { part } = settingsOf(config);
  if (!areEncodersHere()) {
    console.log(`${part} stays as recorded: npm run models makes the encoders it needs.`);
    return recorded ?? {};
  }
  return RECORDERS[part]((recorded as Snapshot | undefined)?.jobs ?? {});
}

const RECORDERS = {
  whole,
  cuts,
  across,
  'again-sentences': () => again('sentence'),
  'again-whole': () => again('titled'),
  follow,
};

/** Comparisons that only English allows: MiniLM and SmolLM2 know no other language. */
const ENGLISH: [string, string][] = [
  ['hyde-minilm', 'minilm'],
  ['hyde-e5', 'e5'],
  ['hyde-bm25', 'bm25'],
  ['minilm', 'e5'],
  ['late-minilm', 'minilm'],
];

/** Comparisons of searches of whole passages; the encoder is the one that the language's pages search with. */
const pairsOf = (model: string, language: Locale): [string, string][] => [
  [model, 'bm25'],
  [model, 'lsa'],
  [`rrf-${model}`, model],
  [`sum-${model}`, model],
  [`sum-${model}`, `rrf-${model}`],
  ['late', 'e5'],
  ['late', 'late-mean'],
  [`again-${model}`, model],
  ...(language === 'en' ? ENGLISH : []),
];

async function whole(recorded: Jobs): Promise<Snapshot> {
  const jobs = inventedJobs(recorded);
  const cells: Record<string, number> = {};
  const figures = both((): { method: string; found: number[] }[] => []);
  for (const language of LOCALE_CODES) {
    const { found, weights } = await searches(language, inventedOf(jobs));
    for (const [method, ranks] of found) {
      Object.assign(cells, cellsOf(`${method}/${language}`, ranks));
      figures[language].push({ method, found: foundOfBuilt(ranks) });
    }
    for (const [model, weight] of Object.entries(weights))
      cells[`sum-${model}/${language}/weight`] = weight;
    const model = language === 'en' ? 'minilm' : 'e5';
    Object.assign(cells, comparedCells(language, found, pairsOf(model, language)));
  }
  return { cells, figures, jobs };
}

async function cuts(): Promise<Snapshot> {
  const cells: Record<string, number> = {};
  for (const language of LOCALE_CODES) {
    const found: Found = await cutSearches(language);
    for (const [method, ranks] of found)
      Object.assign(cells, cellsOf(`${method}/${language}`, ranks));
    const model = language === 'en' ? 'minilm' : 'e5';
    const against = (one: string, other: string) =>
      [`${model}/${one}`, `${model}/${other}`] as const;
    const pairs = [
      against('titled', 'whole'),
      against('sentence', 'whole'),
      against('size-40', 'whole'),
      against('size-80', 'whole'),
      against('size-40-overlap', 'size-40'),
      against('sentence-titled', 'sentence'),
      against('size-40-titled', 'size-40'),
    ];
    Object.assign(cells, comparedCells(language, found, pairs));
  }
  return { cells };
}

async function across(): Promise<Snapshot> {
  const cells: Record<string, number> = {};
  for (const direction of [
    { asked: 'en', read: 'en' },
    { asked: 'zh', read: 'zh' },
    { asked: 'zh', read: 'en' },
    { asked: 'en', read: 'zh' },
  ] as const)
    for (const [method, ranks] of await acrossSearches(direction))
      Object.assign(cells, cellsOf(`${method}/${nameOf(direction)}`, ranks));
  for (const language of LOCALE_CODES)
    Object.assign(cells, cellsOf(`swapped/${language}`, await swappedSearch(language)));
  return { cells };
}

async function follow(recorded: Jobs): Promise<Snapshot> {
  const jobs = rewritingJobs(recorded);
  return { cells: await followCells(jobs), jobs };
}

async function again(cut: 'sentence' | 'titled'): Promise<Snapshot> {
  const en = await secondLook('en', cut);
  const zh = await secondLook('zh', cut);
  return { cells: { ...en.cells, ...zh.cells }, figures: { en: en.figures, zh: zh.figures } };
}
