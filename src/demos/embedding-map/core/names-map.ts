import type { RecordedMap, RecordedPoint } from './record';
import type { TwelveRecord } from './twelve-record';

/** The map of all names, for a page that opens with the twelve words. */
export interface Names {
  twelve: TwelveRecord;
  points: readonly RecordedPoint[];
  map: Pick<RecordedMap, 'positions' | 'quality' | 'width'>;
  /** The word chosen at first. */
  chosen: number;
}
