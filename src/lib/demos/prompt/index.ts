/** Prompts to the tiny model: built from a template, measured, varied, searched and attacked. */
export {
  bench,
  type BenchResult,
  type ShownAnswer,
  type ShownPart,
  type ShownToken,
  type Without,
} from './bench';
export { equivalents, openSpread, type FormatPoint, type Spread } from './formats';
export { hiddenQuestions, questionsOf, type Hidden, type HiddenOptions, type Told } from './hidden';
export {
  DEFENCES,
  openInjection,
  type Defence,
  type Defended,
  type Injection,
  type Shares,
} from './injection';
export { answerOf, promptParts, tokensOf, type PromptPart } from './prompt';
export { openRun, unitsOf, type RunResult } from './run';
export { score, VERDICTS, answerVerdict, type Scored, type AnswerVerdict } from './score';
export { openSearch, type Found, type Search, type Tried } from './search';
export * from './settings';
export { LINE_NAMES, openSweep, SEEDS, type LineName, type Sweep, type SweepPoint } from './sweep';
export { openTask, type Task } from './task';
export { templateOf, type Shot, type Template } from './template';
export { TOPICS } from './topics';
