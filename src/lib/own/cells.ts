import { mean } from '../math/vector';

/** The ways a text is cut for the table: at paragraphs, at headings, or into so many tokens. */
export const CUTS = ['paragraph', 'heading', '100', '200'] as const;
/** One of them, or another number of tokens. */
export type Cut = 'paragraph' | 'heading' | `${number}`;

/** The tokens that a passage may have where the reader chooses its size. */
export const SIZES = { least: 20, most: 2_000 } as const;

/** The ways it is searched: BM25, LSA of this text, the two encoders, and words and meaning fused by ranks. */
export const RANKINGS = ['words', 'lsa', 'minilm', 'e5', 'both'] as const;
export type Ranking = (typeof RANKINGS)[number];

export interface Spot {
  cut: Cut;
  ranking: Ranking;
}

/** A cell with a number of passages of its own. */
export type Variant = Spot & Pick<Room, 'k'>;

/** The cut and the search that a text is searched with unless one chooses. */
export const USUAL: Spot = { cut: 'paragraph', ranking: 'words' };

export const isSame = (one: Spot | undefined, other: Spot | undefined): boolean =>
  one?.cut === other?.cut && one?.ranking === other?.ranking;

/** The cuts of the table, then those of other sizes that some cells or spots have, the smallest first. */
export const cutsOf = (spots: readonly Pick<Spot, 'cut'>[]): Cut[] => {
  const sizes = spots.map(({ cut }) => cut).filter((cut) => Number(cut) > 0);
  return [...new Set<Cut>([...CUTS, ...sizes.sort((a, b) => Number(a) - Number(b))])];
};

/** What a prompt takes: at most `k` passages, and no more tokens than the budget. */
export interface Room {
  k: number;
  budget: number;
}

/** Most passages that a prompt can take; the tokens of so many are counted. */
export const MOST_PASSAGES = 10;

/** Where a search had the words that answer a question. */
export interface Placing {
  /** Tokens of each of the first passages, best first; at most `MOST_PASSAGES`. */
  tokens: readonly number[];
  /** Rank of the first passage that holds the marked words whole, from 1; 0 if none that was ranked does. */
  rank: number;
  /** True if no passage holds the words whole, because the cut divides them. */
  divided: boolean;
}

/** One cell of the table, with the placing of every question in the order of the list. */
export interface Cell extends Spot {
  /** Number of passages of the whole text. */
  passages: number;
  placings: readonly Placing[];
}

/** The passages that fit, in rank order until one does not: `[90, 90, 400, 90]` in 200 tokens → 2. */
export function taken({ tokens }: Placing, { k, budget }: Room): number {
  let sum = 0;
  const first = tokens.slice(0, k);
  const over = first.findIndex((one) => (sum += one) > budget);
  return over < 0 ? first.length : over;
}

export const isFound = (placing: Placing, room: Room): boolean =>
  placing.rank > 0 && placing.rank <= taken(placing, room);

const tokensTaken = (placing: Placing, room: Room): number =>
  placing.tokens.slice(0, taken(placing, room)).reduce((sum, one) => sum + one, 0);

/** Mean tokens that a question sends; 0 where none was asked. */
export const meanTokens = (placings: readonly Placing[], room: Room): number =>
  placings.length === 0 ? 0 : mean(placings.map((one) => tokensTaken(one, room)));
