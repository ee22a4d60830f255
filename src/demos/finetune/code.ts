import change from '~/lib/finetune/change.ts?raw';
import data from '~/lib/finetune/data.ts?raw';
import run from '~/lib/finetune/run.ts?raw';
import adapters from '~/lib/tinylm/adapters.ts?raw';
import linear from '~/lib/tinylm/linear.ts?raw';
import corner from '~/lib/tuning/corner.ts?raw';
import tuning from '~/lib/tuning/tuning.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files of the Code tab, from the run down to the adapters. */
export const CODE = [
  at('finetune/run', run),
  at('finetune/data', data),
  at('tuning/tuning', tuning),
  at('tinylm/adapters', adapters),
  at('tinylm/linear', linear),
  at('tuning/corner', corner),
  at('finetune/change', change),
];
