import { bestPerPassage } from '~/lib/evaluation/ranking';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { Locale } from '~/lib/locale';
import { rankedBy } from '../out-of-sample/scorers';
import { collections, questions, SETS, type Asked, type Collection } from './collections';

/** The language of the questions, and that of the passages. */
export interface Direction {
  asked: Locale;
  read: Locale;
}
export const nameOf = ({ asked, read }: Direction): string =>
  asked === read ? asked : `${asked}-${read}`;
export const within = (language: Locale): Direction => ({ asked: language, read: language });

/** Scores of all chunks of a collection for a question; 0 is not found. `of` says which passage a chunk is from. */
export interface Searched {
  scores: (question: Asked) => Float64Array;
  of: readonly number[];
}
export type Method = (collection: Collection) => Searched | Promise<Searched>;

/** For each question, by its id, the best rank of a passage that answers, from 1; 0 if none is found. */
export type Ranks = ReadonlyMap<string, number>;

/** Ranks passages by their best chunk, for all questions or those given. */
export async function ranksOf(method: Method, asked = questions()): Promise<Ranks> {
  const ranks = new Map<string, number>();
  for (const collection of collections()) {
    const own = asked.filter((one) => one.in === collection.name);
    if (own.length === 0) continue;
    const { scores, of } = await method(collection);
    const ids = collection.passages.map(({ id }) => id);
    for (const question of own) {
      const order = bestPerPassage(rankedBy(scores(question)), (chunk) => ids[of[chunk]!]!);
      const read = order.filter((id) => !question.hidden?.has(id));
      ranks.set(question.id, 1 + read.findIndex((id) => question.gold.includes(id)));
    }
  }
  return ranks;
}

export const isFound = (ranks: Ranks, { id }: Asked, most = 3): boolean => {
  const rank = ranks.get(id)!;
  return rank > 0 && rank <= most;
};

/** The questions of a set to test on, in their order. */
export const tested = (set: (typeof SETS)[number]): Asked[] =>
  questions().filter(({ from, half }) => from === set && half === 'test');

/** How many of the questions to tune on have an answering passage among the first three. */
export const tunedOn = (ranks: Ranks): number =>
  questions().filter((one) => one.half === 'tune' && isFound(ranks, one)).length;

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** Questions of the handbook whose ranks are told one by one. */
const SHOWN = ['q07', 'q10', 'q18'];

/** The number of first passages whose share has an interval; the lessons show four of the handbook. */
const SURE_OF = { built: 4, unread: 3, new: 3 } as const;

/**
 * Cells of each set's questions to test on: how many there are, shares with an answering passage first, among three, four and
 * five, and Wilson's interval of 95 % of three (of four for the handbook's own): `en/new/found3`.
 */
export function cellsOf(name: string, ranks: Ranks): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const set of SETS) {
    const own = tested(set);
    const found = (most: number) => own.filter((one) => isFound(ranks, one, most)).length;
    const { low, high } = wilsonInterval(found(SURE_OF[set]), own.length);
    const at = `${name}/${set}`;
    cells[`${at}/questions`] = own.length;
    for (const most of [1, 3, 4, 5])
      cells[`${at}/found${most}`] = rounded(found(most) / own.length);
    cells[`${at}/low`] = rounded(low);
    cells[`${at}/high`] = rounded(high);
  }
  for (const id of SHOWN) cells[`${name}/rank/${id}`] = ranks.get(id)!;
  return cells;
}

/** 1 for each question of the handbook whose answer is among the first four, in their order. */
export const foundOfBuilt = (ranks: Ranks): number[] =>
  tested('built').map((one) => Number(isFound(ranks, one, 4)));
