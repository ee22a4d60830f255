/** One fine-tune looked at closely: what it learns, what it forgets, and what it adds to each matrix. */
export { checkFinetune } from './check';
export { BESIDES, besideOf, settingsOf, type Beside, type Choice } from './choice';
export { finetuneData, WORDINGS } from './data';
export { heldBy, heldByCorner, type Change } from './held';
export type { Sample } from './looks';
export { KEPT, PROBES, type Look, type ProbeName } from './probes';
export { fairRate } from './rates';
export { costOf, lookEvery, parametersOf, workOf, type Cost } from './cost';
export { openFinetune, type Finetune, type FinetuneSnapshot } from './run';
export {
  FINETUNE,
  FINETUNE_LIMITS,
  LEARNT,
  METHODS,
  TEACH,
  type FinetuneSettings,
  type Method,
  type Teach,
} from './settings';
