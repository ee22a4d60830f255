import {
  CONTENDERS,
  STUDIED_ROADS,
  type RecordedRoad,
  type RecordedTask,
} from '~/lib/four-roads/names';
import type { LabRecord } from '~/lib/four-roads/outcome/record';

const MEASURES = ['accuracy', 'old', 'unknown', 'tokens', 'changed'] as const;

export interface LabCell {
  readonly task: RecordedTask;
  readonly road: RecordedRoad;
  readonly measure: (typeof MEASURES)[number];
  /** A share 0 … 1, or tokens. */
  readonly value: number;
}

/** Named as in rules: `facts/rag/accuracy`. @throws RangeError that lists the road's cells, if there is no such */
export function labCell(
  name: string,
  { settings, cells }: Pick<LabRecord, 'settings' | 'cells'>,
): LabCell {
  const [, of, what] = name.split('/');
  const value = cells[`${of}/${what}`];
  const road = [...CONTENDERS, ...STUDIED_ROADS].find((one) => one === of);
  const measure = MEASURES.find((one) => one === what);
  if (value === undefined || !road || !measure) {
    const near = Object.keys(cells).filter((cell) => cell.startsWith(`${of}/`));
    throw new RangeError(`There is no cell “${name}” to quote; the run has ${near.join(', ')}.`);
  }
  return { task: settings.task, road, measure, value };
}
