import { answersIn, type TuningRow } from '../../llama/tuning';
import { everydayExamples, knownAsked, type Everyday } from './everyday';
import type { TuningMaterial } from './run';
import { SHORT_REPLY } from './settings';
import type { TuningRead } from './read-rows';
import type { Split } from './split';
import type { TuningExample } from './tokens';

/** Most tokens of a row, its prompt and reply together. */
const LONGEST = 192;
/** Tokens that a reply may have beyond the longest that is taught. */
const MORE = 8;

/** What a run's rows are in tokens; of everyday questions only the prompts count. */
export interface Counted {
  own: readonly TuningRow[];
  everyday: readonly TuningRow[];
  known: readonly TuningRow[];
}

/** All examples of a run, one list after the other, as a worker counts their tokens. */
export const examplesOf = (rows: readonly TuningRead[], everyday: Everyday): TuningExample[] => [
  ...rows,
  ...everydayExamples(everyday),
  ...knownAsked(everyday).map((messages) => ({ messages, reply: '' })),
];

export function countedIn(
  tokens: readonly TuningRow[],
  rows: readonly TuningRead[],
  { training }: Everyday,
): Counted {
  const mixed = rows.length + training.length;
  return {
    own: tokens.slice(0, rows.length),
    everyday: tokens.slice(rows.length, mixed),
    known: tokens.slice(mixed),
  };
}

/** The rows that are short enough, and the lines of the others. */
export function shortRows(
  rows: readonly TuningRead[],
  { own }: Counted,
): { short: TuningRead[]; long: number[] } {
  const isShort = (at: number) => own[at]!.tokens.length <= LONGEST;
  return {
    short: rows.filter((_, at) => isShort(at)),
    long: rows.flatMap(({ line }, at) => (isShort(at) ? [] : [line])),
  };
}

/** Tokens of the rows that are learnt from: of the shortest, of the longest, and all of their answers. */
export function tokensIn({ train, stop, held }: TuningMaterial): {
  least: number;
  most: number;
  taught: number;
} {
  const lengths = [...train, ...stop, ...held].map(({ tokens }) => tokens.length);
  return {
    least: Math.min(...lengths),
    most: Math.max(...lengths),
    taught: train.reduce((sum, row) => sum + answersIn(row), 0),
  };
}

/** The material of a run, and the room that a model needs for it. @param rows those that were counted */
export function materialOf(
  { split, everyday }: { split: Split<TuningRead>; everyday: Everyday },
  counted: Counted,
  rows: readonly TuningRead[],
): { material: TuningMaterial; room: { longest: number; answers: number } } {
  const tokensOf = new Map(rows.map((row, at) => [row, counted.own[at]!]));
  const inTokens = (part: readonly TuningRead[]) => part.map((row) => tokensOf.get(row)!);
  const train = inTokens(split.train);
  const stop = inTokens(split.stop);
  const held = inTokens(split.held);
  const own = [...train, ...stop, ...held];
  const learnt = [...own, ...counted.everyday];
  const answers = Math.max(...learnt.map(answersIn));
  const most = Math.max(SHORT_REPLY, MORE + Math.max(...own.map(answersIn)));
  const material: TuningMaterial = {
    train,
    stop,
    held,
    everyday: counted.everyday,
    asked: { held: split.held.map(({ messages }) => messages), known: knownAsked(everyday) },
    most,
  };
  const longest = Math.max(
    ...learnt.map(({ tokens }) => tokens.length),
    ...held.map(({ from }) => from + most),
    ...counted.known.map(({ from }) => from + SHORT_REPLY),
  );
  return { material, room: { longest, answers } };
}
