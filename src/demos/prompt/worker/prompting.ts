import { openRun, unitsOf } from '../core/run';
import type { RunSettings } from '../core/settings';
import type { Call } from '~/workers/rpc';
import { runOnBase, type BaseAt } from '~/workers/tinylm/base';

export type PromptRun = BaseAt & { settings: RunSettings };

export type PromptRan = Awaited<ReturnType<typeof runPrompt>>;

/** Runs the prompt bench on the shipped model. */
export const runPrompt = ({ settings, ...at }: PromptRun, call: Call) =>
  runOnBase(at, (model, world) => openRun(model, world, settings), unitsOf(settings), call);
