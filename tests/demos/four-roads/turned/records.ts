import type { Outcome } from '~/demos/four-roads/core/outcome';
import type { Besides } from '~/demos/four-roads/turned/columns';
import type { Contender } from '~/demos/four-roads/core/names';
import { outcomeFrom } from '../core/results';

export const QUESTIONS = 40;

/** Three seeds a road, so many of forty questions right in each. */
const recordOf = (right: Partial<Record<Contender, number>>): Outcome[] =>
  Object.entries({ base: 0, prompt: 4, examples: 0, scratch: 2, ...right }).flatMap(([road, n]) =>
    [1, 2, 3].map((seed) =>
      outcomeFrom(road as Contender, seed, '1'.repeat(n).padEnd(QUESTIONS, '0')),
    ),
  );

const FACTS = recordOf({ words: 10, rag: 38, finetune: 30, both: 38 });

/** Made up: tuning leads, retrieval, both level, tuning again, then only both at once. */
export const RECORDS = {
  facts: FACTS,
  change: FACTS,
  poison: recordOf({ base: 30, rag: 32, finetune: 32 }),
  behaviour: recordOf({ rag: 0, finetune: 38 }),
  both: recordOf({ rag: 0, whole: 6, finetune: 8, both: 36 }),
};

/** With general text, from scratch is level with tuning; another base found less. */
export const BESIDES: Besides = {
  scratch: { mean: 0.8, low: 0.72, high: 0.86 },
  others: (task, contender) => (task === 'facts' && contender === 'rag' ? [0.5] : []),
};
