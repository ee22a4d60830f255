import type { Task } from '~/lib/ladder/rows';
import type { Four, TaskName } from '../core/names';

/** What stands for one of the four roads at 135 million weights, as the ladder's protocol names it. */
export type LargerRoad = 'paste-all' | 'few-shot' | 'minilm-4' | 'lora';

/** A task of the lab under its name in the ladder, with its roads; a road that is not named was run by nobody. */
interface OnLadder {
  task: Task;
  roads: Partial<Record<Four, LargerRoad>>;
}

/**
 * The tasks that the lab and the ladder share; their texts differ. All weights of the tiny model are tuned; of 135 million,
 * those of LoRA.
 */
export const ON_LADDER: Partial<Record<TaskName, OnLadder>> = {
  facts: { task: 'facts', roads: { prompt: 'paste-all', rag: 'minilm-4', finetune: 'lora' } },
  behaviour: { task: 'format', roads: { prompt: 'few-shot', rag: 'minilm-4', finetune: 'lora' } },
  routing: { task: 'sorting', roads: { prompt: 'few-shot', finetune: 'lora' } },
};
