/** Four roads on one task: what the lab runs and counts. */
export { diffSettings, type SettingDiff } from './diff';
export type { Answered, ShownText } from './answers';
export type { RoadCost } from './cost';
export type { Skills } from './forgetting';
export { CONTENDERS, FAMILY, TASKS, type Family, type Contender, type TaskName } from './names';
export { OWN_LIMITS, ownFacts, OwnFactsProblem, type OwnText } from './own-facts';
export type { LabRun } from './lab-run';
export type { MeasuredCost, MeasuredResult } from './measured';
export { isTuned, rateOf } from './rates';
export { outcomeOf, type Counted, type Outcome } from './outcome';
export {
  ratesOf,
  recordOf,
  timed,
  type Clock,
  type LabRecord,
  type OpenedQuestion,
} from './record';
export { fromRunFile, readRunFile } from './read-run-file';
export type { RoadResult } from './result';
export { openRoad } from './road';
export type { Means, Phase, RoadProgress } from './walk';
export { RUN_FILE_LIMIT, toRunFile, type RunFile } from './run-file';
export { RunFileProblem, type RunProblemCode } from './run-problem';
export { questionRows } from './run-rows';
export { SCALED_TO, scaledCost } from './scale';
export { checkLab, LAB_DEFAULTS, LAB_LIMITS, type LabSettings } from './settings';
export { compare, summarise, type Difference, type RoadSummary } from './summary';
export type { Task } from './task';
export { openTask } from './tasks';
