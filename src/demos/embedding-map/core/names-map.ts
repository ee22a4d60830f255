import type { RecordedMap, RecordedPoint } from './record';
import type { TwelveRecord } from './twelve-record';

/** What a page that opens with the twelve words has of the map of all names. */
export interface Names {
  twelve: TwelveRecord;
  points: readonly RecordedPoint[];
  map: Pick<RecordedMap, 'positions' | 'quality' | 'width'>;
  /** Which word is chosen at first. */
  chosen: number;
}
