import type { Contender } from '../names';
import type { Skills } from '../training/forgetting';
import type { RoadCost, Upkeep } from './cost';
import type { Clock } from './lab-run';
import type { RoadResult } from './result';

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
