import { askHandbook, type HandbookAnswer } from '~/demos/retriever/core/ask';
import { inLanguage, type BilingualHandbook } from '~/lib/handbook/handbook';
import type { Library } from '~/lib/retrieval/library';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';
import { openShelf } from '~/demos/retriever/core/shelf';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { both, type Both, type Locale } from '~/lib/locale';
import type { Embedders } from '~/lib/retrieval/embedder';
import { METHODS, PARTNERS, type Method } from '~/lib/retrieval/methods';
import { chunkVectors } from '~/lib/retrieval/search';
import { evaluate, questionRanks, type HandbookFigures } from './evaluate';

export interface Recorded extends RetrieverSnapshot {
  figures: Both<HandbookFigures[]>;
}

/** @param instructions the first sentence of the prompt */
export function retrieverSnapshot(
  bilingual: BilingualHandbook,
  question: string,
  settings: RetrieverSettings,
  instructions: Both<string>,
  embedders: Both<Embedders> = { en: {}, zh: {} },
): Recorded {
  const handbooks = both((locale) => inLanguage(bilingual, locale));
  const shelves = both((locale) => openShelf(handbooks[locale], embedders[locale]));
  const answers = both((locale) =>
    askHandbook(handbooks[locale], { question }, settings, instructions[locale], shelves[locale]),
  );
  const figures = both((locale) => evaluate(handbooks[locale], settings, shelves[locale]));
  const sizes = both((locale) => indexBytes(shelves[locale](settings)));
  const cells = {
    ...answerCells('en', answers.en),
    ...answerCells('zh', answers.zh),
    ...figureCells(figures),
    ...sizeCells(sizes),
  };
  const ranks = (locale: Locale) =>
    questionRanks(handbooks[locale], shelves[locale](settings), settings);
  return {
    answers,
    figures,
    ...(settings.compare === 'encoder' && { questions: both(ranks) }),
    cells,
  };
}

function answerCells(locale: Locale, found: HandbookAnswer): Record<string, number> {
  return {
    [`chunks/${locale}`]: found.chunks,
    [`tokens/${locale}`]: found.averageLength,
    [`rank/${locale}`]: found.goldRank,
    [`compareRank/${locale}`]: found.comparedGoldRank,
    [`prompt/${locale}`]: found.prompt.tokens,
    [`score/${locale}`]: found.hits[0]?.score ?? 0,
  };
}

function figureCells(figures: Both<HandbookFigures[]>): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const [group, rows] of Object.entries(figures) as [string, HandbookFigures[]][])
    for (const { method, recall, mrr, ndcg, spread, leaked, planted, stale, against } of rows) {
      const path = `${method}/${group}`;
      cells[`${path}/recall`] = recall.mean;
      cells[`${path}/recall/low`] = recall.low;
      cells[`${path}/recall/high`] = recall.high;
      cells[`${path}/mrr`] = mrr.mean;
      cells[`${path}/ndcg`] = ndcg.mean;
      cells[`${path}/spread`] = spread;
      cells[`${path}/leaked`] = leaked;
      cells[`${path}/planted`] = planted;
      cells[`${path}/stale`] = stale;
      if (!against) continue;
      cells[`${path}/less`] = against.mean;
      cells[`${path}/less/low`] = against.low;
      cells[`${path}/less/high`] = against.high;
    }
  return cells;
}

/** Bytes of each index: `bytes/lsa/en`. */
function sizeCells(sizes: Both<Partial<Record<string, number>>>): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const method of METHODS)
    for (const locale of ['en', 'zh'] as const) {
      const bytes = sizes[locale][method];
      if (bytes !== undefined) cells[`bytes/${method}/${locale}`] = bytes;
    }
  return cells;
}

/**
 * Bytes of each method's index in memory, without the text: postings for keyword
 * methods (shared by TF-IDF and BM25), and 32-bit numbers for vector methods
 * (chunks × dimensions × 4). Methods without vectors are left out.
 */
function indexBytes({ corpus }: Library): Partial<Record<Method, number>> {
  const { postings } = corpus.index;
  const words =
    postings.starts.byteLength + postings.columns.byteLength + postings.values.byteLength;
  const sizes: Partial<Record<Method, number>> = { tfidf: words, bm25: words };
  for (const dense of PARTNERS) {
    if (dense !== 'lsa' && !corpus.embedders[dense]) continue;
    const { count, width } = chunkVectors(corpus, dense);
    sizes[dense] = count * width * Float32Array.BYTES_PER_ELEMENT;
  }
  return sizes;
}
