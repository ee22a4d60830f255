import { METHODS, PARTNERS, denseOf, vectorsFor } from '~/lib/retrieval/methods';
import type { Dense, Method } from '~/lib/retrieval/methods';
import type { Embedders } from '~/lib/retrieval/embedder';
import type { RetrieverSettings } from './settings';

/** A row of the evaluation: a method, or the chosen one with a switch turned on. */
export type ContestantName =
  | Method
  | 'rrf-course'
  | 'rrf-encoder'
  | 'swapped'
  | 'rerank'
  | 'hyde'
  | 'hyde-rerank';

export interface Contestant {
  name: ContestantName;
  settings: RetrieverSettings;
}

/** A method's name in the evaluation; fusion has one for each partner. */
export const nameOf = (method: Method, partner: Dense): ContestantName =>
  method === 'rrf' && partner !== 'lsa' ? `rrf-${partner}` : method;

/**
 * All rankings to compare under the settings: every method whose vectors are available, then
 * variants of the chosen one for the switches that are on.
 *
 * @param rewritten true if there are questions with a prepared hypothetical answer
 */
export function contestants(
  settings: RetrieverSettings,
  embedders: Embedders,
  rewritten: boolean,
): Contestant[] {
  const all = [...plainOnes(settings), ...turnedOnes(settings, rewritten)];
  return all.filter((one) =>
    [...vectorsFor(one.settings)].every((dense) => dense === 'lsa' || embedders[dense]),
  );
}

/** Each method by itself, then fusion with each partner. */
function plainOnes(settings: RetrieverSettings): Contestant[] {
  const plain = { ...settings, ...PLAIN };
  const single = METHODS.filter((method) => method !== 'rrf').map((method) => ({
    name: method,
    settings: { ...plain, method },
  }));
  const fused = PARTNERS.map((partner) => ({
    name: nameOf('rrf', partner),
    settings: { ...plain, method: 'rrf' as const, partner },
  }));
  return [...single, ...fused];
}

const PLAIN = { swapped: false, rerank: false, rewrite: 'typed' } as const;

function turnedOnes(settings: RetrieverSettings, rewritten: boolean): Contestant[] {
  const { swapped, rerank, method, partner } = settings;
  const hyde = settings.rewrite === 'hyde' && rewritten;
  const plain = { ...settings, ...PLAIN };
  const turned: Contestant[] = [];
  const add = (name: ContestantName, change: Partial<RetrieverSettings>) =>
    turned.push({ name, settings: { ...plain, ...change } });
  if (swapped && denseOf(method, partner)) add('swapped', { swapped });
  if (rerank) add('rerank', { rerank });
  if (hyde) add('hyde', { rewrite: 'hyde' });
  if (hyde && rerank) add('hyde-rerank', { rewrite: 'hyde', rerank });
  return turned;
}
