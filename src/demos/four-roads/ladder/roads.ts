import type { Task } from '~/lib/ladder/rows';
import type { Four, TaskName } from '../core/names';

/** What stands for one of the four roads at the larger sizes, as the ladder's protocol names it. */
export type LargerRoad = 'paste-all' | 'few-shot' | 'minilm-4' | 'fact' | 'lora' | 'full';

interface Larger {
  '135m'?: LargerRoad;
  /** Published results of any of these; the best is shown. */
  literature?: readonly LargerRoad[];
}

/** A task of the lab under its name in the ladder, with its roads; a road that is not named was run by nobody. */
interface OnLadder {
  task: Task;
  roads: Partial<Record<Four, Larger>>;
}

const SHOWN: Larger = { '135m': 'few-shot', literature: ['few-shot'] };
const FOUND: Larger = { '135m': 'minilm-4', literature: ['fact', 'minilm-4'] };
/** All weights of the tiny model are tuned; of 135 million, those of LoRA. */
const TUNED: Larger = { '135m': 'lora', literature: ['full', 'lora'] };

/** The tasks that the lab and the ladder share; their texts differ. */
export const ON_LADDER: Partial<Record<TaskName, OnLadder>> = {
  facts: {
    task: 'facts',
    roads: {
      prompt: { '135m': 'paste-all', literature: ['paste-all'] },
      rag: FOUND,
      finetune: TUNED,
    },
  },
  behaviour: { task: 'format', roads: { prompt: SHOWN, rag: FOUND, finetune: TUNED } },
  routing: { task: 'sorting', roads: { prompt: SHOWN, finetune: TUNED } },
};
