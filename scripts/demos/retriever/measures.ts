import type { Interval } from '~/lib/evaluation/bootstrap';
import { ndcgAtK, recallAtK, reciprocalRank } from '~/lib/evaluation/ranking';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { seededRng } from '~/lib/math/rng';
import { mean } from '~/lib/math/vector';
import { boundedInterval } from '../../../tools/evaluation/bounded';
import { pairedBootstrap, type Comparison } from '../../../tools/evaluation/paired';
import type { ContestantName } from './contestants';

/** A question's answering passages, its full ranking, and the part within the first k chunks. */
export interface Judged {
  gold: ReadonlySet<string>;
  ranking: string[];
  shown: string[];
}

/** The figures of a method over the questions that have an answer. */
export interface MethodFigures {
  method: ContestantName;
  questions: number;
  /**
   * Share of the gold passages that the first k chunks come from, with its 95 % interval over questions, Wilson's:
   * no values in 0 … 1 vary more than marks of the same mean, so it is wide enough where a question has several gold
   * passages. Two chunks of one passage take two of the k places, as in the prompt.
   */
  recall: Interval;
  /** Mean of 1 / rank of the first gold passage. */
  mrr: Interval;
  /** nDCG over the first ten passages. */
  ndcg: Interval;
  /** The recall of each question, in order. */
  found: number[];
  /** Its recall minus that of the chosen method, question by question; undefined for the chosen method. */
  against?: Comparison;
}

const GAIN_DEPTH = 10;
const SEED = 1;

/** The figures of a method over questions that each have at least one gold passage. */
export function measure(method: ContestantName, judged: readonly Judged[]): MethodFigures {
  const found = judged.map(({ gold, shown }) => recallAtK(shown, gold, shown.length));
  const over = (one: (question: Judged) => number) =>
    boundedInterval(judged.map(one), [0, 1], seededRng(SEED));
  const right = found.reduce((sum, share) => sum + share, 0);
  return {
    method,
    questions: judged.length,
    recall: { mean: mean(found), ...wilsonInterval(right, found.length) },
    mrr: over(({ gold, ranking }) => reciprocalRank(ranking, gold)),
    ndcg: over(({ gold, ranking }) => ndcgAtK(ranking, gold, GAIN_DEPTH)),
    found,
  };
}

/** Recall of the first method minus that of the second, question by question; undefined unless both exist. */
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

export function against<Figures extends MethodFigures>(
  figures: readonly Figures[],
  chosen: ContestantName,
): Figures[] {
  return figures.map((row) => {
    const difference = versus(figures, row.method, chosen);
    return difference ? { ...row, against: difference } : row;
  });
}
