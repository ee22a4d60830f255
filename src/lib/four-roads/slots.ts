import { ROADS, type Road } from '~/lib/road';
import { CONTENDERS, TASKS, type Contender, type RecordedTask } from './names';

/** Criteria of the comparison matrix that the lab measures, with their units; it leaves the others empty. */
export const UNITS = {
  'new-facts': 'share',
  'format-labels': 'share',
  'few-inventions': 'share',
  'changing-knowledge': 'share',
  'one-off-cost': 'seconds',
  'cost-per-request': 'tokens',
  'waiting-time': 'milliseconds',
} as const;
export type MeasuredCriterion = keyof typeof UNITS;
export const MEASURED_CRITERIA = Object.keys(UNITS) as MeasuredCriterion[];

export interface MeasuredSlot {
  criterion: MeasuredCriterion;
  road: Road;
  variant: Contender;
  /** In the criterion's unit; shares 0 … 1. */
  value: number;
  /** Number of questions behind it, all seeds together. */
  questions: number;
  seeds: number;
  task: RecordedTask;
  /** ISO 8601. */
  date: string;
  /** Settings that differ from the defaults, such as `k=2 search=bm25`. */
  turned: string;
}

/** Newer values replace older ones, cell by cell. */
export function mergedSlots(
  old: readonly MeasuredSlot[],
  fresh: readonly MeasuredSlot[],
): MeasuredSlot[] {
  const all = new Map([...old, ...fresh].map((slot) => [`${slot.criterion}.${slot.road}`, slot]));
  return [...all.values()];
}

export function readSlots(value: unknown): MeasuredSlot[] {
  return Array.isArray(value) ? value.filter(isSlot) : [];
}

function isSlot(value: unknown): value is MeasuredSlot {
  if (typeof value !== 'object' || value === null) return false;
  const slot = value as Partial<MeasuredSlot>;
  return (
    MEASURED_CRITERIA.includes(slot.criterion!) &&
    ROADS.includes(slot.road!) &&
    CONTENDERS.includes(slot.variant!) &&
    TASKS.some((task) => task === slot.task) &&
    [slot.value, slot.questions, slot.seeds].every((each) => Number.isFinite(each)) &&
    [slot.date, slot.turned].every((each) => typeof each === 'string')
  );
}
