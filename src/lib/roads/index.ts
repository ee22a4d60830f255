/** Four roads on one task: what the lab runs and counts. */
export type { Answered, ShownText } from './answers';
export type { RoadCost } from './cost';
export type { Skills } from './forgetting';
export { FAMILY, ROADS, TASKS, type Family, type RoadName, type TaskName } from './names';
export { OWN_LIMITS, ownFacts, OwnFactsProblem, type OwnText } from './own-facts';
export type { LabRun } from './lab-run';
export type { MeasuredCost, MeasuredResult } from './measured';
export { isTuned, rateOf } from './rates';
export type { RoadResult } from './result';
export { openRoad, type Means, type Phase, type RoadProgress } from './road';
export { checkLab, LAB_DEFAULTS, LAB_LIMITS, type LabSettings } from './settings';
export type { Task } from './task';
export { openTask } from './tasks';
