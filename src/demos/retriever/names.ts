import { fill } from '~/i18n/format';
import type { ContestantName } from './core/contestants';
import type { Method } from '~/lib/retrieval/methods';
import type { RetrieverSettings } from './core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';

/** The name of a row of the evaluation. @param method the chosen one, which a row may rerank */
export const contestantName = (name: ContestantName, method: Method, t: RetrieverStrings): string =>
  name === 'rerank' ? shownName(method, { rerank: true }, t) : t.methods[name];

/** The name of the ranking shown: the method, and whether its hits are reranked. */
export const shownName = (
  method: Method,
  { rerank }: Pick<RetrieverSettings, 'rerank'>,
  t: RetrieverStrings,
): string => (rerank ? fill(t.reranked, { method: t.methods[method] }) : t.methods[method]);
