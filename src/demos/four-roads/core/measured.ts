import type { RoadCost } from './cost';
import type { RoadResult } from './result';

/** What a road cost on one device, clock included. */
export interface MeasuredCost extends RoadCost {
  /** To make it ready: training, or nothing but writing the prompt's fixed part and the index. */
  prepareSeconds: number;
  /** To bring in the changed facts a second time, on the task that has them. */
  updateSeconds: number;
  millisecondsPerAnswer: number;
}

/** One road, one seed, as a device measured it: plain data. */
export interface MeasuredResult extends Omit<RoadResult, 'cost'> {
  cost: MeasuredCost;
}
