import type { Answered } from './answers';
import type { Contender } from '../names';
import type { Skills } from '../training/forgetting';
import type { Clock, RoadCost, Upkeep } from './cost';

/** What a road got for one seed, without the words of its questions. */
export interface Outcome {
  road: Contender;
  seed: number;
  /** One `Mark` per question, in order. */
  marks: string;
  /** Share right within each group of questions, 0 … 1, such as changed facts. */
  groups: Record<string, number>;
  /** Share of questions with the right code, value and stamp, if answers have a format. */
  parts?: { code: number; value: number; stamp: number };
  /** Share of questions for which retrieval found the answer, if the road retrieves. */
  reached?: number;
  /** The model's other skills afterwards; untrained roads have those of the base. */
  forgetting: Skills;
  /** Without seconds if no clock ran. */
  cost: RoadCost & Partial<Clock>;
  /** Only for the task that spans a year. */
  upkeep?: Upkeep;
}

export const outcomeOf = ({ questions: _, ...outcome }: RoadResult): Outcome => outcome;

/** `1` right, `u` answered `unknown`, `0` wrong. */
export type Mark = '1' | 'u' | '0';

/** Share of the questions that have a mark, 0 … 1. */
export const shareOf = (mark: Mark, marks: string): number =>
  marks.split(mark).slice(1).length / Math.max(1, marks.length);

export const valuesOf = (mark: Mark, { marks }: Outcome): number[] =>
  [...marks].map((each) => Number(each === mark));

export interface RoadResult extends Outcome {
  questions: Answered[];
}

export function resultOf(
  given: Pick<RoadResult, 'road' | 'seed' | 'forgetting' | 'cost' | 'upkeep' | 'questions'>,
): RoadResult {
  const { questions, ...rest } = given;
  const share = (holds: (each: Answered) => boolean, of = questions) =>
    of.filter(holds).length / Math.max(1, of.length);
  const groups = new Set(questions.map(({ group }) => group));
  const right = (group: string) =>
    share(
      ({ correct }) => correct,
      questions.filter((each) => each.group === group),
    );
  const part = (name: keyof NonNullable<Answered['parts']>) => share(({ parts }) => parts![name]);
  return {
    ...rest,
    marks: questions.map(({ correct, unknown }) => (correct ? '1' : unknown ? 'u' : '0')).join(''),
    groups: Object.fromEntries([...groups].map((group) => [group, right(group)])),
    ...(questions.some(({ parts }) => parts) && {
      parts: { code: part('code'), value: part('value'), stamp: part('stamp') },
    }),
    ...(questions.some(({ reached }) => reached !== undefined) && {
      reached: share(({ reached }) => reached === true),
    }),
    questions,
  };
}
