import type { Allowed } from '~/lib/retrieval/scoring';
import { denseOf, type Dense, type Method } from '~/lib/retrieval/methods';
import { crossedOut } from '../core/crossed';
import type { Found } from '../core/found';
import type { Library } from '../core/library';
import type { RetrieverSettings } from '../core/settings';
import { useEncoder, wanted, type VectorRequest } from './embedders';
import { putShipped } from './shipped';

/** Fields of every request, whichever text it is about. */
export interface SearchRequest {
  settings: RetrieverSettings;
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
}

/** A result; until all of it can be had, with the texts that an encoder has to embed for the rest. */
export type Part = Found & { waits?: VectorRequest };

/** A result as it is sent: with LSA in the place of an encoder, or with what the rest of it waits for. */
export const partOf = (
  found: Found,
  { instead, waits }: { instead?: true; waits?: VectorRequest | undefined },
  whole: boolean,
): Part => ({ ...found, ...(instead && { instead }), ...(!whole && waits && { waits }) });

/** A text with the chunks that may be read, and the words to search for. */
export interface Readable {
  library: Library;
  allowed: Allowed;
  searched: string;
}

const methodsOf = ({ method, compare }: RetrieverSettings): Method[] =>
  compare === '' ? [method] : [method, compare];

/** The vectors that the two chosen rankings need. */
export const neededBy = (settings: RetrieverSettings): Set<Dense> =>
  new Set(methodsOf(settings).flatMap((method) => denseOf(method) ?? []));

/** The settings with LSA in the place of the encoder. */
const withoutEncoder = (settings: RetrieverSettings): RetrieverSettings => {
  const other = <M extends Method | ''>(method: M) => (method === 'encoder' ? 'lsa' : method);
  return { ...settings, method: other(settings.method), compare: other(settings.compare) };
};

/** How the rankings of a text can be made: as asked, by LSA where no encoder can help, or once some texts are embedded. */
export async function planned(
  asked: Pick<SearchRequest, 'settings' | 'site' | 'loaded' | 'query' | 'crossed'>,
  { corpus }: Library,
  questions: readonly string[] = [crossedOut(asked.query, asked.crossed).text],
): Promise<{ settings: RetrieverSettings; instead?: true; waits?: VectorRequest }> {
  const { settings, site, loaded } = asked;
  const { model } = settings;
  const isAsked = neededBy(settings).has('encoder');
  useEncoder(model, isAsked);
  if (!isAsked) return { settings };
  const texts = { passage: [...corpus.texts], query: questions.filter((text) => text !== '') };
  await putShipped(model, site, texts);
  const waits = wanted(model, texts);
  if (waits.passage.length + waits.query.length === 0) return { settings };
  if (loaded === model) return { settings, waits };
  useEncoder(model, false);
  return { settings: withoutEncoder(settings), instead: true };
}

/** Only the first ranking, if that needs no encoder. */
export const wordsOnly = (settings: RetrieverSettings): RetrieverSettings => ({
  ...withoutEncoder(settings),
  compare: '',
});
