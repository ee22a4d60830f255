import { openAbstain, unitsOf } from '../core/run';
import type { QuestionSettings } from '../core/settings';
import type { Call } from '~/workers/rpc';
import { runOnBase, type BaseAt } from '~/workers/tinylm/base';

export type AbstainRun = BaseAt & { settings: QuestionSettings };

export type AbstainRan = Awaited<ReturnType<typeof runAbstain>>;

/** Asks the shipped model and measures its confidence. */
export const runAbstain = ({ settings, ...at }: AbstainRun, call: Call) =>
  runOnBase(at, (model, world) => openAbstain(model, world, settings), unitsOf(settings), call);
