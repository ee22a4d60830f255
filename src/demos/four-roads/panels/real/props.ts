import type { PanelProps } from '~/demos/kit/panel-element';
import { WRITING_LIMITS } from '~/lib/language-model/writing';
import type { Fields } from '~/lib/settings/table';
import { REAL_ROADS } from '../../core/real/roads';
import { REAL_DEFAULTS, REAL_LIMITS } from '../../core/real/exam';
import type { RealStrings } from './en';

/** The exam, and at most how many tokens an answer has: enough for a name in a sentence. */
export const realFields = {
  questions: { kind: 'number', default: REAL_DEFAULTS.questions, ...REAL_LIMITS.questions },
  /** Named apart from the seed of the lab on the same page. */
  realSeed: { kind: 'number', default: REAL_DEFAULTS.seed, ...REAL_LIMITS.seed },
  most: { kind: 'number', default: 32, ...WRITING_LIMITS.most, whole: true },
  roads: { kind: 'set', default: REAL_DEFAULTS.roads.join(','), options: REAL_ROADS },
} as const satisfies Fields;

export interface RealProps extends PanelProps<typeof realFields, RealStrings> {
  addresses: Record<'world' | 'model', string>;
  /** Address of the folder with the recorded runs. */
  records: string;
  /** Parameter count of the tiny model. */
  parameters: number;
}
