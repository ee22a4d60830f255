// The part of the worker for a model that answers the reader's own questions.
import { MOST_PASSAGES, type Cut, type Placing, type Ranking } from '~/lib/own/cells';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { order } from '~/lib/retrieval/search';
import { loadTraditionalFor } from '~/lib/text/plain-form';
import type { Call } from '~/workers/rpc';
import { holdersOf, placesOf } from '../core/holders';
import { passageText, type Library } from '../core/library';
import type { OwnQuestion, Place } from '../core/own-questions';
import { settingsOfCell } from '../core/cell-settings';
import { RETRIEVER_DEFAULTS, searchOptions, type RankingSettings } from '../core/settings';
import { planned, type SearchRequest } from './asked';
import type { VectorRequest } from './embedders';
import { ownLibraryOf } from './own-text';

/** Questions for the reader's text, cut and searched as a cell of the table says. */
export interface SheetsAsked extends Pick<SearchRequest, 'loaded' | 'whole'> {
  cut: Cut;
  ranking: Ranking;
  questions: readonly OwnQuestion[];
}

/** A question with the passages that were found for it, best first. */
export interface OwnSheet {
  /** Indices among all passages. */
  found: number[];
  /** Those of all passages that hold the marked words whole, or where none does, a part of them. */
  holding: number[];
  placing: Placing;
  /** True if the texts have the marked words. */
  isStored: boolean;
}

export interface OwnSheets {
  /** Every passage as a model reads it, in the order of the text. */
  passages: string[];
  sheets: OwnSheet[];
  /** True if LSA has ranked in the place of an encoder that is not loaded. */
  instead?: boolean;
  /** What an encoder has to embed first; there are no sheets then. */
  waits?: VectorRequest;
}

/** The passages for every question, and where each stands that holds the marked words. */
export async function ownSheets(asked: SheetsAsked, call: Call): Promise<OwnSheets> {
  const { questions, loaded, whole } = asked;
  const cell: RankingSettings = {
    ...{ ...RETRIEVER_DEFAULTS, ...settingsOfCell(asked) },
    ...{ k: MOST_PASSAGES, partner: 'encoder' },
  };
  const settings = { ...cell, method: cell.method === 'rrf' ? ('encoder' as const) : cell.method };
  const request = { settings, query: '', crossed: '', instruction: '', site: '', loaded, whole };
  const texts = questions.map(({ query }) => query);
  await loadTraditionalFor(texts);
  const { library } = await ownLibraryOf({ ...request, marked: [] }, call);
  const { waits, instead } = await planned(request, library, { questions: texts });
  const passages = library.chunks.map(passageText);
  if (waits && !whole) return { passages, sheets: [], waits };
  const ranking = instead ? insteadOf(cell) : cell;
  const sheets: OwnSheet[] = [];
  for (const question of questions) {
    call.progress(sheets.length, questions.length);
    await call.pause();
    sheets.push(sheetOf(library, ranking, question));
  }
  return { passages, sheets, ...(instead && { instead: true }) };
}

const insteadOf = (cell: RankingSettings): RankingSettings => ({
  ...cell,
  method: cell.method === 'rrf' ? 'rrf' : 'lsa',
  partner: 'lsa',
});

function sheetOf(library: Library, settings: RankingSettings, question: OwnQuestion): OwnSheet {
  const { chunks, corpus, sources } = library;
  const options = { ...searchOptions(settings), k: chunks.length };
  const ranked = order(corpus, question.query, options);
  const places = placesOf(question, sources);
  const whole = holdersOf(library, places);
  const found = ranked.slice(0, MOST_PASSAGES);
  return {
    ...{ found, isStored: places.length > 0 },
    holding: whole.size > 0 ? [...whole] : touching(library, places),
    placing: {
      tokens: found.map((chunk) => estimateTokens(passageText(chunks[chunk]!))),
      rank: ranked.findIndex((chunk) => whole.has(chunk)) + 1,
      divided: places.length > 0 && whole.size === 0,
    },
  };
}

/** The chunks that hold a part of a place. */
const touching = ({ chunks, sources }: Library, places: readonly Place[]): number[] =>
  [...chunks.keys()].filter((at) => {
    const { source, start, end } = chunks[at]!;
    return places.some(
      (place) => place.source === sources[source]!.id && start < place.end && place.start < end,
    );
  });
