import { cell } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { BASES, type Base } from '~/lib/tinylm/bases';
import type { Contender } from '../core/names';

/** A record of the task on one of them, and the share of notes that the model reads right before any road. */
interface BaseRun {
  base: Base;
  run: string;
  reading: number;
}

export const baseRuns = (locale: Locale): Promise<BaseRun[]> =>
  Promise.all(
    BASES.map(async (base) => {
      const [run, training] =
        base === '1'
          ? [`facts-${locale}`, `shipped-${locale}`]
          : [`base-${base}-facts-${locale}`, `base-${base}-${locale}`];
      return { base, run, reading: Number(await cell('trainer', training, 'reading')) };
    }),
  );

interface Measure {
  measure: 'reached' | 'accuracy' | 'old' | 'abstain';
  /** Where the ends of its interval are in a record: `low` and `high` follow. */
  ends: string;
  roads: readonly Contender[];
}

/** What is compared, and for which roads: the last two change only where weights do. */
export const MEASURES: readonly Measure[] = [
  { measure: 'reached', ends: 'reached/', roads: ['words', 'rag'] },
  {
    measure: 'accuracy',
    ends: '',
    roads: ['prompt', 'words', 'rag', 'finetune', 'replay', 'lora', 'both'],
  },
  { measure: 'old', ends: 'old/', roads: ['base', 'finetune', 'replay', 'lora'] },
  { measure: 'abstain', ends: 'abstain/', roads: ['base', 'finetune', 'replay', 'lora'] },
];
