/** Training a tiny model from nothing, on the world or on a text of one's own. */
export { characterText, MAX_CHARACTERS, MAX_TEXT, MIN_TEXT, CharacterProblem } from './characters';
export { handbookText } from './handbook-text';
export { checkSettings, LIMITS, SHIPPED, type TrainerSettings } from './settings';
export type { ProbePoint, Sample, TrainerSnapshot } from './snapshot';
export { askWorld } from './ask-world';
export type { Source } from './source';
export type { Told, ToldToken } from './told';
export { textSource, type TextSource } from './text-source';
export { openTrainer, type SavedRun, type Trainer } from './trainer';
export { worldSource, WORLD_SEED } from './world-source';
