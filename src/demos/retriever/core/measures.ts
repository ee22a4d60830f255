import { bootstrapInterval, type Interval } from '~/lib/evaluation/bootstrap';
import { pairedBootstrap, type Comparison } from '~/lib/evaluation/paired';
import { ndcgAtK, recallAtK, reciprocalRank } from '~/lib/evaluation/ranking';
import { seededRng } from '~/lib/math/rng';
import type { ContestantName } from './contestants';
import type { Cost } from './cost';

/** One question with the passages that answer it, all that were ranked, and those in the first k chunks. */
export interface Judged {
  gold: ReadonlySet<string>;
  ranking: string[];
  shown: string[];
}

/** How well one method finds what questions ask for, over those that have an answer. */
export interface MethodFigures {
  method: ContestantName;
  questions: number;
  /**
   * Share of the gold passages from which one of the first k chunks is cut, with its 95 % interval
   * over questions. Two chunks of one passage take two of the k places, as they do in the prompt.
   */
  recall: Interval;
  /** Mean of 1 / rank of the first gold passage. */
  mrr: Interval;
  /** nDCG over the first ten passages. */
  ndcg: Interval;
  /** The recall of each question, in their order. */
  found: number[];
  /** Its recall less that of the chosen method, question by question; not for that method itself. */
  against?: Comparison;
  /** What a question costs, where it was measured; never in a record, since no two machines agree. */
  cost?: Cost;
}

const GAIN_DEPTH = 10;
const SEED = 1;

/** The figures of one method over questions that have at least one gold passage each. */
export function measure(method: ContestantName, judged: readonly Judged[]): MethodFigures {
  const found = judged.map(({ gold, shown }) => recallAtK(shown, gold, shown.length));
  const over = (one: (question: Judged) => number) =>
    bootstrapInterval(judged.map(one), seededRng(SEED));
  return {
    method,
    questions: judged.length,
    recall: bootstrapInterval(found, seededRng(SEED)),
    mrr: over(({ gold, ranking }) => reciprocalRank(ranking, gold)),
    ndcg: over(({ gold, ranking }) => ndcgAtK(ranking, gold, GAIN_DEPTH)),
    found,
  };
}

/** Recall of the first method less that of the second, question by question; undefined without both. */
export function versus(
  figures: readonly MethodFigures[],
  method: ContestantName,
  compare: ContestantName | '',
): Comparison | undefined {
  const first = figures.find((row) => row.method === method);
  const second = figures.find((row) => row.method === compare);
  if (!first || !second || first === second) return undefined;
  return pairedBootstrap(first.found, second.found, seededRng(SEED));
}

/** The figures with every method set against the chosen one. */
export function against<Figures extends MethodFigures>(
  figures: readonly Figures[],
  chosen: ContestantName,
): Figures[] {
  return figures.map((row) => {
    const difference = versus(figures, row.method, chosen);
    return difference ? { ...row, against: difference } : row;
  });
}
