import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import { mean } from '~/lib/math/vector';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import type { RealMark } from './judge';
import type { RealRoad } from './roads';

/** One question put to the model on one road, and how the answer was read. */
export interface RealAnswered {
  road: RealRoad;
  /** Its place in the exam. */
  at: number;
  told: boolean;
  mark: RealMark;
  written: WrittenAnswer;
}

/** A number of questions out of some, as a share with its 95% interval. */
export interface Share extends ShareInterval {
  of: number;
  count: number;
  share: number;
}

/** What came of one road. */
export interface RealOutcome {
  road: RealRoad;
  /** Right answers about what documents tell; undefined before the first. */
  right?: Share;
  /** Where documents tell it, and the model said that it does not know. */
  missed?: Share;
  /** `unknown` about towns of which nothing is told: the right answer there. */
  unknown?: Share;
  /** Answers of all that say a word for not knowing, and not as an answer: they count as neither. */
  unclear?: Share;
  /** Tokens read and written for a question, on average; undefined where a server does not say. */
  tokens?: number;
  /** Milliseconds for a question, on average. */
  took: number;
}

/** What the answers amount to, a road a line. */
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

/** Tokens of prompt and answer; undefined where the prompt's are not known. */
const tokensOf = ({ promptTokens, tokens }: WrittenAnswer): number | undefined =>
  promptTokens === undefined ? undefined : promptTokens + tokens.length;

/** Milliseconds from asking to the last token. */
export const tookOf = ({ firstAfter, restTook }: WrittenAnswer): number => firstAfter + restTook;
