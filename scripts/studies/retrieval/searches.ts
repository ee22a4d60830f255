import type { RealEncoder } from '~/lib/encoder/models';
import { READS, readerOf } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import { CUTS, type CutName } from './cuts';
import { byInvented, byInventedWords, type Invented } from './invented';
import { byMeanTokens, byTokens, sortedAgain } from './late';
import { byBm25, byLsa, byRanks, bySum, byVectors, queriesBy } from './methods';
import { ranksOf, tunedOn, within, type Direction, type Method, type Ranks } from './ranks';

/** Searches by name, with what they found. */
export type Found = Map<string, Ranks>;

const encodersOf = (language: Locale): RealEncoder[] =>
  (Object.keys(READS) as RealEncoder[]).filter((model) => READS[model].includes(language));

/** Weights of the cosines that are tried on the questions to tune on. */
const WEIGHTS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Every search of whole passages after their titles. @returns also the weights that were fitted, by the encoder */
export async function searches(
  language: Locale,
  invented: Invented,
): Promise<{ found: Found; weights: Record<string, number> }> {
  const direction = within(language);
  const words = byBm25(direction);
  const methods: Record<string, Method> = { bm25: words, lsa: byLsa(direction) };
  const weights: Record<string, number> = {};
  const found: Found = new Map();
  for (const model of encodersOf(language)) {
    const cosines = byVectors(model, direction);
    methods[model] = cosines;
    methods[`rrf-${model}`] = byRanks(words, cosines);
    const { weight, ranks } = await fitted(words, cosines);
    weights[model] = weight;
    found.set(`sum-${model}`, ranks);
  }
  methods.late = byTokens('e5', direction);
  methods['late-mean'] = byMeanTokens('e5', direction);
  for (const first of ['bm25', 'e5', 'rrf-e5'])
    methods[`again-${first}`] = sortedAgain(methods[first]!, 'e5', direction);
  if (language === 'en') {
    methods['late-minilm'] = byTokens('minilm', direction);
    methods['again-minilm'] = sortedAgain(methods.minilm!, 'minilm', direction);
    methods['hyde-bm25'] = byInventedWords(invented);
    methods['hyde-minilm'] = byInvented('minilm', invented);
    methods['hyde-e5'] = byInvented('e5', invented);
  }
  for (const [name, method] of Object.entries(methods)) found.set(name, await ranksOf(method));
  return { found, weights };
}

/** The convex combination whose weight finds most of the questions to tune on; of several, the least. */
async function fitted(words: Method, cosines: Method) {
  const tried = [];
  for (const weight of WEIGHTS)
    tried.push({ weight, ranks: await ranksOf(bySum(words, cosines, weight)) });
  const most = Math.max(...tried.map(({ ranks }) => tunedOn(ranks)));
  return tried.find(({ ranks }) => tunedOn(ranks) === most)!;
}

/** Every way of cutting, by words and by the vectors of the encoder that the language's pages search with. */
export async function cutSearches(language: Locale): Promise<Found> {
  const direction = within(language);
  const found: Found = new Map();
  for (const cut of Object.keys(CUTS) as CutName[]) {
    found.set(`bm25/${cut}`, await ranksOf(byBm25(direction, cut)));
    found.set(`lsa/${cut}`, await ranksOf(byLsa(direction, cut)));
    for (const model of encodersOf(language))
      found.set(`${model}/${cut}`, await ranksOf(byVectors(model, direction, cut)));
  }
  return found;
}

/** Questions in one language, passages in the other. */
export async function acrossSearches(direction: Direction): Promise<Found> {
  return new Map([
    ['bm25', await ranksOf(byBm25(direction))],
    ['lsa', await ranksOf(byLsa(direction))],
    ['e5', await ranksOf(byVectors('e5', direction))],
  ]);
}

/** Passages by the encoder of the language's pages, questions by the other one, whose numbers mean nothing to it. */
export function swappedSearch(language: Locale): Promise<Ranks> {
  const own = readerOf(language);
  const other: RealEncoder = own === 'e5' ? 'minilm' : 'e5';
  return ranksOf(
    byVectors(own, within(language), 'titled', (collection) =>
      queriesBy(other, language, collection),
    ),
  );
}
