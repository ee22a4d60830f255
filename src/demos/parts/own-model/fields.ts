import type { Row } from '~/lib/ladder/rows';
import { OWN_TASKS } from '~/lib/ladder/own-model';
import { WRITING_LIMITS } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';
import type { ExamAddresses } from './exams';

/** The tasks, and at most how many tokens a reply has: as many as in the record. */
export const ownModelFields = {
  most: { kind: 'number', default: 40, ...WRITING_LIMITS.most, whole: true },
  tasks: { kind: 'set', default: 'facts', options: OWN_TASKS },
} as const satisfies Fields;

export interface OwnModelProps {
  settings: Settings<typeof ownModelFields>;
  exams: ExamAddresses;
  /** What SmolLM2 made of the right fact alone, if that was run. */
  real?: Pick<Row, 'right' | 'n'> | undefined;
}
