import type { DemoState } from '~/demos/kit/demo-state';
import { FieldList } from '~/demos/kit/Field';
import type { Fields } from '~/lib/settings/table';
import { writingFields } from './writing-fields';

/** How a model writes, in a fold of a panel's form. */
export const WritingFields = ({ of, title }: { of: DemoState<Fields, unknown>; title: string }) => (
  <details class="group span">
    <summary class="f14">{title}</summary>
    <div class="controls">
      <FieldList of={of} names={Object.keys(writingFields())} />
    </div>
  </details>
);
