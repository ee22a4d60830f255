import type { RealEncoder } from '~/lib/encoder/models';
import { MOST_PASSAGES, type Cell, type Cut, type Placing, type Spot } from '~/lib/own/cells';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { TextProblem } from '~/lib/text/problem';
import type { Call } from '~/workers/rpc';
import { breathing } from '~/workers/slices';
import { vocabularyAt } from '~/workers/network';
import { encoderFor, settingsOfCell } from '~/lib/own/cell-settings';
import { holdersOf, placed } from '~/lib/own/holders';
import { cut as cutOf, passageText, type Library } from '~/lib/retrieval/library';
import type { OwnQuestion } from '~/lib/own/questions';
import { crossedOut, rankedBy } from '~/lib/retrieval/crossed';
import { RETRIEVER_DEFAULTS, type RankingSettings } from '~/lib/retrieval/search-settings';
import { isEmpty, useEncoder, wanted, type VectorRequest } from '~/demos/parts/worker/embedders';
import { libraryOf, ownSources, spaceOf } from '~/demos/parts/worker/texts';

export type OwnFacts = Awaited<ReturnType<typeof factsOf>>;
export type OwnSheet = Awaited<ReturnType<typeof sheetsOf>>[number];

interface FactsRequest {
  /** Absolute address of the vocabulary o200k. */
  vocabulary: string;
  cuts: readonly Cut[];
}

interface CellRequest extends Omit<FactsRequest, 'cuts'>, Spot {
  marked: readonly OwnQuestion[];
  /** The encoder that `both` fuses with BM25. */
  partner: RealEncoder;
}

/** Passages whose tokens stand for those of all. */
const SAMPLE = 200;

/** Counts the tokens of texts by o200k; by a rule of thumb, if its file cannot be had. */
async function openCount(address: string) {
  const vocabulary = await vocabularyAt({ name: 'o200k', address }).catch(() => undefined);
  return { count: vocabulary?.count ?? estimateTokens, estimated: !vocabulary };
}

export async function tokensOf(
  { texts, vocabulary }: { texts: readonly string[]; vocabulary: string },
  call: Call,
): Promise<number[]> {
  const { count } = await openCount(vocabulary);
  const breathe = breathing(call);
  const counts: number[] = [];
  for (const text of texts) {
    counts.push(count(text));
    await breathe();
  }
  return counts;
}

/** The tokens of all texts; of each cut the number of passages, and the mean tokens of one (a cut into too many has none). */
export async function factsOf({ vocabulary, cuts: named }: FactsRequest, call: Call) {
  const sources = ownSources();
  const { count, estimated } = await openCount(vocabulary);
  let tokens = 0;
  for (const { text } of sources) {
    tokens += count(text);
    await call.pause();
  }
  const cuts: Partial<Record<Cut, ReturnType<typeof sizeOf>>> = {};
  for (const cut of named) {
    const spot = settingsOfCell({ cut, ranking: 'words' }, 'minilm');
    const by = { ...RETRIEVER_DEFAULTS, ...spot };
    try {
      cuts[cut] = sizeOf(cutOf(sources, { ...by, by: by.chunking }).map(passageText), count);
    } catch (problem) {
      if (!(problem instanceof TextProblem)) throw problem;
    }
    await call.pause();
  }
  return { tokens, estimated, cuts };
}

function sizeOf(texts: readonly string[], count: (text: string) => number) {
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  const sample = texts.filter((_, at) => at % step === 0);
  const sum = sample.reduce((so, text) => so + count(text), 0);
  return { passages: texts.length, tokens: sample.length > 0 ? sum / sample.length : 0 };
}

/** A cell of the table; until its encoder has embedded every passage and question, the texts that are still to embed. */
export async function cellOf(
  asked: CellRequest,
  call: Call,
): Promise<{ cell: Cell } | { waits: VectorRequest }> {
  const opened = await openCell(asked, call);
  if ('waits' in opened) return opened;
  const { cut, ranking } = asked;
  const placings = (await sheetsOf(opened, asked, call)).map(({ placing }) => placing);
  return { cell: { cut, ranking, passages: opened.library.chunks.length, placings } };
}

interface OpenCell {
  library: Library;
  settings: RankingSettings;
}

async function openCell(
  asked: CellRequest,
  call: Call,
): Promise<OpenCell | { waits: VectorRequest }> {
  const { ranking, partner, marked } = asked;
  const settings: RankingSettings = {
    ...RETRIEVER_DEFAULTS,
    ...settingsOfCell(asked, partner),
    partner: 'encoder',
  };
  const library = await libraryOf(settings, call);
  const { corpus } = library;
  const model = encoderFor(ranking, partner);
  if (model) {
    const queries = marked.map(({ query }) => query);
    const waits = wanted(model, { passage: [...corpus.texts], query: queries });
    if (!isEmpty(waits)) return { waits };
    useEncoder(model, true);
  } else await spaceOf(library, settings, call);
  return { library, settings };
}

/** Of each question the first passages, best first, and all that hold the marked words whole, by their indices. */
async function sheetsOf(
  { library, settings }: OpenCell,
  { marked, vocabulary }: CellRequest,
  call: Call,
) {
  const { count } = await openCount(vocabulary);
  const counted = new Map<number, number>();
  const tokensOf = (chunk: number) => {
    const tokens = counted.get(chunk) ?? count(passageText(library.chunks[chunk]!));
    counted.set(chunk, tokens);
    return tokens;
  };
  const breathe = breathing(call);
  const sheets = [];
  for (const question of marked) {
    const ranked = rankedBy(library, crossedOut(question.query), settings.method, settings);
    const places = placed(question);
    const holders = holdersOf(library, places);
    const found = ranked.slice(0, MOST_PASSAGES);
    const placing: Placing = {
      tokens: found.map(tokensOf),
      rank: ranked.findIndex((chunk) => holders.includes(chunk)) + 1,
      divided: places.length > 0 && holders.length === 0,
    };
    sheets.push({ found, places, holding: holders, placing });
    await breathe();
  }
  return sheets;
}

export type OwnSheets = Exclude<Awaited<ReturnType<typeof ownSheets>>, { waits: VectorRequest }>;

/**
 * Every passage as a model reads it, in the order of the text, and what was found of each question by the search of a cell;
 * where no passage holds its words whole, those that hold a part of them. Or what its encoder has still to embed.
 */
export async function ownSheets(asked: CellRequest, call: Call) {
  const opened = await openCell(asked, call);
  if ('waits' in opened) return opened;
  const { library } = opened;
  const sheets = (await sheetsOf(opened, asked, call)).map((sheet) => ({
    ...sheet,
    holding: sheet.holding.length > 0 ? sheet.holding : holdersOf(library, sheet.places, touches),
  }));
  return { passages: library.chunks.map(passageText), sheets };
}

const touches: Parameters<typeof holdersOf>[2] = (place, chunk) =>
  chunk.start < place.end && place.start < chunk.end;
