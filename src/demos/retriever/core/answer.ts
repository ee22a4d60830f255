import { assemblePrompt, type AssembledPrompt } from '~/lib/retrieval/prompt';
import type { Allowed, Hit } from '~/lib/retrieval/scoring';
import { rank } from '~/lib/retrieval/search';
import type { Method } from '~/lib/retrieval/methods';
import { spansToMark, type Span } from '~/lib/text/mark';
import { segment } from '~/lib/text/segment';
import type { Library } from './library';
import { searchOptions, type RetrieverSettings } from './settings';

/** Number of ranks of the other list that are searched for a hit. */
const MOVES_DEPTH = 200;

/** A hit as the page shows it: plain data, with its text and the words to highlight. */
export interface ShownHit extends Hit {
  text: string;
  marks: Span[];
  source: string;
  title: string;
  /** Its range in the document that was cut. */
  start: number;
  end: number;
  /** Its rank in the other method's list, from 1; 0 if it is not among the first `MOVES_DEPTH`. */
  elsewhere?: number;
}

/** A chunk, and the length that it shares with the previous one, in UTF-16 units. */
export interface Cut {
  source: string;
  title: string;
  text: string;
  shared: number;
}

/** Number of chunks shown to illustrate the cuts. */
const CUTS_SHOWN = 24;

export interface Answer {
  query: string;
  /** Pairs of tokens that reranking compared; 0 without it. */
  comparisons: number;
  /** The distinct tokens of the query, and those of them that the text does not contain. */
  tokens: string[];
  unknown: string[];
  hits: ShownHit[];
  compared: ShownHit[] | undefined;
  /** Number of chunks in the store, number that may be ranked, and their mean length in tokens. */
  chunks: number;
  readable: number;
  averageLength: number;
  /** The first chunks of the text, in order. */
  cuts: Cut[];
  prompt: AssembledPrompt;
}

/**
 * Answers a query from a library: the ranked chunks of one or two methods, each score with its
 * parts, and the prompt for a language model.
 *
 * @param instruction the first sentence of the prompt, in the reader's language
 */
export function answer(
  library: Library,
  query: string,
  settings: RetrieverSettings,
  instruction: string,
  allowed: Allowed = () => true,
): Answer {
  const tokens = new Set(segment(query));
  const depth = settings.compare ? Math.max(settings.k, MOVES_DEPTH) : settings.k;
  const ranked = (method: Method) =>
    rank(library.corpus, query, { ...searchOptions(settings), method, k: depth, allowed });
  const show = (ranking: Hit[], other?: Hit[]) =>
    ranking.slice(0, settings.k).map((hit) => shown(library, hit, tokens, other));
  const first = ranked(settings.method);
  const second = settings.compare ? ranked(settings.compare) : undefined;
  const hits = show(first.hits, second?.hits);
  const compared = second && show(second.hits, first.hits);
  const { index } = library.corpus;
  return {
    query,
    comparisons: first.comparisons,
    tokens: [...tokens],
    unknown: [...tokens].filter((token) => !index.termNumbers.has(token)),
    hits,
    compared,
    chunks: library.chunks.length,
    readable: library.chunks.filter((_, chunk) => allowed(chunk)).length,
    averageLength: index.averageLength,
    cuts: library.chunks.slice(0, CUTS_SHOWN).map((_, at) => cutAt(library, at)),
    prompt: promptOf(query, hits, settings, instruction),
  };
}

function cutAt({ chunks, sources }: Library, at: number): Cut {
  const { source, start, end, text } = chunks[at]!;
  const before = chunks[at - 1];
  const overlaps = before !== undefined && before.source === source && before.end > start;
  const { id, title } = sources[source]!;
  return { source: id, title, text, shared: overlaps ? Math.min(before.end, end) - start : 0 };
}

function shown(
  library: Library,
  hit: Hit,
  tokens: ReadonlySet<string>,
  other: readonly Hit[] | undefined,
): ShownHit {
  const chunk = library.chunks[hit.chunk]!;
  const source = library.sources[chunk.source]!;
  const marks = spansToMark(chunk.text, tokens);
  const { text, start, end } = chunk;
  const plain = { ...hit, text, start, end, marks, source: source.id, title: source.title };
  return other ? { ...plain, elsewhere: placeIn(other, hit.chunk) } : plain;
}

/** The rank of a chunk among the first `MOVES_DEPTH`, from 1; 0 if it is not among them. */
function placeIn(ranking: readonly Hit[], chunk: number): number {
  return ranking.slice(0, MOVES_DEPTH).findIndex((hit) => hit.chunk === chunk) + 1;
}

function promptOf(
  question: string,
  hits: ShownHit[],
  { budget }: RetrieverSettings,
  instruction: string,
): AssembledPrompt {
  const passages = hits.map(({ text }) => text);
  return assemblePrompt({ question, passages, instruction, budget });
}
