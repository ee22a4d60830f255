import attention from '~/lib/tinylm/attention.ts?raw';
import block from '~/lib/tinylm/block.ts?raw';
import optimiser from '~/lib/tinylm/optimiser.ts?raw';
import train from '~/lib/tinylm/train.ts?raw';
import trainer from '~/lib/trainer/trainer.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files of the Code tab, from the loop down to the parts of the model. */
export const CODE = [
  at('trainer/trainer', trainer),
  at('tinylm/train', train),
  at('tinylm/block', block),
  at('tinylm/attention', attention),
  at('tinylm/optimiser', optimiser),
];
