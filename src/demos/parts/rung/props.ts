import type { PanelProps } from '~/demos/kit/panel-element';
import type { Row } from '~/lib/ladder/rows';
import type { RungStrings } from './en';
import type { ExamAddresses } from './exams';
import type { rungFields } from './fields';

export interface RungProps extends PanelProps<typeof rungFields, RungStrings> {
  exams: ExamAddresses;
  /** What SmolLM2 made of the right fact alone, if that was run. */
  real?: Pick<Row, 'right' | 'n'> | undefined;
}
