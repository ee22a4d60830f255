import { shownWhen } from '~/demos/parts/form-table';
import type { FigureNode } from '~/lib/figure';
import type { Fields, When } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import { FieldList } from './Field';

interface Props {
  of: DemoState<Fields, unknown>;
  title: string;
  names: readonly string[];
  when?: When;
  children?: FigureNode | readonly FigureNode[];
}

/** A fold for fields that few readers need. */
export const More = ({ of, title, names, when, children }: Props) => (
  <details class="group" {...shownWhen(when ? { when } : {}, of.form.settings.value)}>
    <summary>{title}</summary>
    <div class="controls">
      <FieldList of={of} names={names} />
      {children}
    </div>
  </details>
);
