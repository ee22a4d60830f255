import type { PanelProps } from '~/demos/kit/panel-element';
import type { Row } from '~/lib/ladder/rows';
import { RUNG_ROADS, RUNG_TASKS } from '~/lib/ladder/rung';
import { WRITING_LIMITS } from '~/lib/language-model/writing';
import type { Fields } from '~/lib/settings/table';
import type { RungStrings } from './en';
import type { ExamAddresses } from './exams';

/** The exam, and at most how many tokens a reply has: as many as in the record. */
export const rungFields = {
  questions: { kind: 'number', default: 12, min: 3, max: 120, whole: true },
  rungSeed: { kind: 'number', default: 1, min: 1, max: 9999, whole: true },
  most: { kind: 'number', default: 40, ...WRITING_LIMITS.most, whole: true },
  tasks: { kind: 'set', default: 'facts', options: RUNG_TASKS },
  roads: {
    kind: 'set',
    default: 'closed,few-shot,fact,minilm-4,paste-all',
    options: RUNG_ROADS,
  },
} as const satisfies Fields;

export interface RungProps extends PanelProps<typeof rungFields, RungStrings> {
  exams: ExamAddresses;
  /** What SmolLM2 made of the right fact alone, if that was run. */
  real?: Pick<Row, 'right' | 'n'> | undefined;
}
