import { segment } from '~/lib/text/segment';
import type { Complaint } from './complaint';
import { markOf, type Finding, type FindingCode, type Station } from './findings';
import { bestPlace, nearestIn, worst, type Place } from './places';
import { depthOf, promptFrom, rankedIn, type Store } from './store';

/** The first part of the diagnosis: how far the right words came towards a prompt. */
export interface Way {
  /** Findings of the first four stations. */
  findings: Finding[];
  /** The passages that the model read … */
  prompt: readonly string[];
  /** … and whether the right words are among them. */
  arrived: boolean;
  /** Their occurrence in the store, if any. */
  place: Place | undefined;
}

/** A chunk with at least this share of the words may contain the answer in another order. */
const NEARLY = 0.6;

const at = (station: Station, code: FindingCode, values: Finding['values'] = {}): Finding => ({
  station,
  code,
  values,
});

/** Follows the words through this store: cut, ranked and put into a prompt according to its settings. */
export function throughStore(store: Store, { question, right }: Complaint): Way {
  const ranking = rankedIn(store, store.allowed);
  const { passages, tokens } = promptFrom(store, question, ranking);
  const place = bestPlace(store, right, ranking);
  if (!place) {
    const findings = [absent(store, right), ...untried('whole', 'found', 'prompt')];
    return { findings, prompt: passages, arrived: false, place };
  }
  const found = foundAt(store, place, question);
  const inPrompt = promptAt(store, place, found, { fit: passages.length, tokens });
  const findings = [inStore(place), inOnePiece(place), found, inPrompt];
  return { findings, prompt: passages, arrived: inPrompt.code === 'in-prompt', place };
}

const untried = (...stations: Station[]): Finding[] =>
  stations.map((station) => at(station, 'nothing-came'));

function absent(store: Store, right: string): Finding {
  if (segment(right).length === 0) return at('stored', 'no-words');
  const { sources } = store.library;
  const { chunk, source, found, of } = nearestIn(store, right) ?? {
    ...{ chunk: '–', source: '–', found: 0, of: new Set(segment(right)).size },
  };
  const values = { sources: sources.length, chunk, source, found, of };
  return at('stored', found / of >= NEARLY ? 'nearly-in-store' : 'not-in-store', values);
}

const inStore = ({ source }: Place): Finding => at('stored', 'in-store', { source });

function inOnePiece({ source, chunks }: Place): Finding {
  const [chunk = 0] = chunks;
  if (chunks.length === 1) return at('whole', 'one-piece', { chunk });
  return at('whole', 'cut-apart', { source, chunk, last: chunks.at(-1)!, pieces: chunks.length });
}

function foundAt(store: Store, { chunks, ranks, hidden }: Place, question: string): Finding {
  if (segment(question).length === 0) return at('found', 'no-question');
  const { k } = store.settings;
  const rank = worst(ranks);
  const chunk = chunks[ranks.findIndex((one) => (one || Infinity) === rank)]!;
  const values = { chunk, rank, k };
  if (rank === Infinity) return unranked(store, chunk);
  if (rank > k) return at('found', 'ranked-out', values);
  if (hidden) return at('found', 'ranked-without-rights', values);
  if (chunks.length === 1) return at('found', 'ranked-in', values);
  return at('found', 'pieces-in', { ranks: ranks.join(', '), k });
}

/** The finding for a chunk that is not a hit, or is below the last rank computed. */
function unranked(store: Store, chunk: number): Finding {
  const depth = depthOf(store);
  const isDeep = depth < store.library.chunks.length;
  return isDeep ? at('found', 'ranked-deep', { chunk, depth }) : at('found', 'no-hit', { chunk });
}

function promptAt(
  { settings: { budget, k } }: Store,
  { chunks, ranks, hidden }: Place,
  found: Finding,
  { fit, tokens }: { fit: number; tokens: number },
): Finding {
  if (markOf(found) !== 'held') return at('prompt', 'nothing-came');
  if (hidden) return at('prompt', 'kept-out', { chunk: chunks[0]! });
  const rank = worst(ranks);
  if (rank > fit) return at('prompt', 'over-budget', { rank, fit, k, budget });
  return at('prompt', 'in-prompt', { passage: ranks[0]!, tokens });
}
