import type { Allowed } from '~/lib/retrieval/scoring';
import type { Locale } from '~/lib/locale';
import type { Dense, Method } from '~/lib/retrieval/methods';
import { POOL } from '~/lib/retrieval/late';
import { order } from '~/lib/retrieval/search';
import { crossedOut } from '~/lib/retrieval/crossed';
import type { Found } from '../core/found';
import type { Library } from '~/lib/retrieval/library';
import type { OwnQuestion } from '~/lib/own/questions';
import { type RetrieverForm } from '../core/settings';
import { methodsOf, neededBy, type RetrieverSettings } from '~/lib/retrieval/search-settings';
import {
  isEmpty,
  useEncoder,
  wanted,
  wantedTokens,
  type VectorRequest,
} from '~/demos/parts/worker/embedders';
import { putShipped } from './shipped';

export interface SearchRequest {
  /** Without the reader's text, which is loaded by itself. */
  settings: RetrieverForm;
  /** The address of the built-in text. */
  url: string;
  locale: Locale;
  /** Id of a built-in question; empty if the reader typed one. */
  question: string;
  query: string;
  /** Tokens of the question that are crossed out, with spaces between them. */
  crossed: string;
  /** The first sentence of the prompt, in the reader's language. */
  instruction: string;
  /** Address of the site, if it ships vectors of the chosen encoder; otherwise empty. */
  site: string;
  /** Name of the encoder that is loaded in the page; empty for none. */
  loaded: string;
  /** False for what can be had at once: the rest is then named, and asked for with the next request. */
  whole: boolean;
  marked: readonly OwnQuestion[];
}

/**
 * A result; until all of it can be had, with the texts that an encoder has to embed for the rest. Of the reader's own text
 * with the marks at the current places of their words.
 */
export type Part = Found & {
  waits: VectorRequest | undefined;
  marked: OwnQuestion[] | undefined;
};

const replaced = (
  settings: RetrieverSettings,
  by: Partial<Record<Method, Method>>,
): RetrieverSettings => {
  const other = (method: Method) => by[method] ?? method;
  const { method, compare } = settings;
  return { ...settings, method: other(method), compare: compare && other(compare) };
};

const withoutEncoder = (settings: RetrieverSettings): RetrieverSettings =>
  replaced(settings, { encoder: 'lsa', late: 'lsa' });

const withoutTokens = (settings: RetrieverSettings): RetrieverSettings =>
  replaced(settings, { late: 'encoder' });

/** How the rankings of a text can be made: as asked, by something else where no encoder can help, or once some texts are embedded. */
interface Plan {
  settings: RetrieverSettings;
  instead?: Dense;
  waits?: VectorRequest;
}

export async function planned(
  asked: SearchRequest,
  { corpus }: Library,
  allowed?: Allowed,
): Promise<Plan> {
  const { settings, site, loaded } = asked;
  const { model } = settings;
  const isAsked = neededBy(settings).has('encoder');
  useEncoder(model, isAsked);
  if (!isAsked) return { settings };
  const { text } = crossedOut(asked.query, asked.crossed);
  const query = text === '' ? [] : [text];
  const texts = { passage: [...corpus.texts], query };
  await putShipped(model, site, texts);
  const waits = wanted(model, texts);
  const isLate = methodsOf(settings).includes('late');
  if (!isEmpty(waits)) {
    if (loaded === model) return { settings, waits: { ...waits, more: isLate } };
    useEncoder(model, false);
    return { settings: withoutEncoder(settings), instead: 'lsa' };
  }
  if (!isLate || text === '') return { settings: withoutTokens(settings) };
  const before = { ...settings, method: 'encoder' as const, k: POOL, variety: 0 };
  const pool = order(corpus, text, { ...before, allowed }).map((chunk) => corpus.texts[chunk]!);
  const tokens = wantedTokens(model, { passage: pool, query });
  if (isEmpty(tokens)) return { settings };
  return loaded === model && !asked.whole
    ? { settings, waits: tokens }
    : { settings: withoutTokens(settings), instead: 'encoder' };
}

/** Only the first ranking, if that needs no encoder. */
export const wordsOnly = (settings: RetrieverSettings): RetrieverSettings => ({
  ...withoutEncoder(settings),
  compare: '',
});
