import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import { mean } from '~/lib/math/vector';
import { tookOf, type WrittenAnswer } from '~/lib/language-model/writing';
import type { RealMark } from './judge';
import type { RealRoad } from './roads';

/** A question answered by the model on one road, and how the answer was read. */
export interface RealAnswered {
  road: RealRoad;
  /** Its index in the exam. */
  at: number;
  told: boolean;
  mark: RealMark;
  written: WrittenAnswer;
}

/** A count out of a number of questions, as a share with its 95% interval. */
export interface Share extends ShareInterval {
  of: number;
  count: number;
  share: number;
}

/** The results of one road. */
export interface RealOutcome {
  road: RealRoad;
  /** Right answers to questions that documents answer; undefined before the first. */
  right?: Share;
  /** `unknown` answers to questions that documents answer. */
  missed?: Share;
  /** `unknown` answers about towns without documents, where that is right. */
  unknown?: Share;
  /**
   * Answers of all that contain a word for not knowing without
   * clearly meaning it: counted as neither.
   */
  unclear?: Share;
  /** Mean tokens read and written per question; undefined if the server does not report them. */
  tokens?: number;
  /** Mean milliseconds per question. */
  took: number;
}

/** The results of the answers, one row per road. */
export function realOutcomes(
  roads: readonly RealRoad[],
  answers: readonly RealAnswered[],
): RealOutcome[] {
  return roads.map((road) =>
    outcomeOf(
      road,
      answers.filter((each) => each.road === road),
    ),
  );
}

function outcomeOf(road: RealRoad, answers: readonly RealAnswered[]): RealOutcome {
  const told = answers.filter((each) => each.told);
  const untold = answers.filter((each) => !each.told);
  const read = answers.map(({ written }) => tokensOf(written));
  return {
    road,
    right: shareOf('1', told),
    missed: shareOf('u', told),
    unknown: shareOf('u', untold),
    unclear: shareOf('?', answers),
    tokens: read.length > 0 && read.every((n) => n !== undefined) ? mean(read) : undefined,
    took: answers.length > 0 ? mean(answers.map(({ written }) => tookOf(written))) : 0,
  };
}

function shareOf(mark: RealMark, answers: readonly RealAnswered[]): Share | undefined {
  const of = answers.length;
  if (of === 0) return undefined;
  const count = answers.filter((each) => each.mark === mark).length;
  return { of, count, share: count / of, ...wilsonInterval(count, of) };
}

/** Tokens of prompt and answer; undefined if the prompt's are unknown. */
const tokensOf = ({ promptTokens, tokens }: WrittenAnswer): number | undefined =>
  promptTokens === undefined ? undefined : promptTokens + tokens.length;
