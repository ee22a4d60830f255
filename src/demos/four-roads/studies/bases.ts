import type { Locale } from '~/lib/locale';
import type { Base } from '~/lib/tinylm/bases';
import type { Contender } from '../core/names';

/** The names of the records of a pretrained model: its own training, and the task New facts on it. */
export const recordsOf = (locale: Locale, base: Base): { training: string; task: string } =>
  base === '1'
    ? { training: `shipped-${locale}`, task: `facts-${locale}` }
    : { training: `base-${base}-${locale}`, task: `base-${base}-facts-${locale}` };

interface Measure {
  measure: 'reached' | 'accuracy' | 'old' | 'abstain';
  roads: readonly Contender[];
}

/** What is compared, and for which roads: the last two change only where weights do. */
export const MEASURES: readonly Measure[] = [
  { measure: 'reached', roads: ['words', 'rag'] },
  {
    measure: 'accuracy',
    roads: ['prompt', 'words', 'rag', 'finetune', 'replay', 'lora', 'both'],
  },
  { measure: 'old', roads: ['base', 'finetune', 'replay', 'lora'] },
  { measure: 'abstain', roads: ['base', 'finetune', 'replay', 'lora'] },
];
