import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import { Control, Wrong } from './Field';

/** A sentence whose slots are fields, such as `Of {judged} answers`; what is wrong with one stands below. */
export function Blanks({ of, text }: { of: DemoState<Fields, unknown>; text: string }) {
  const parts = text.split(/\{(\w+)\}/);
  const isSlot = (_: string, i: number) => i % 2 === 1;
  return (
    <>
      <p class="blanks">
        {parts.map((part, i) =>
          isSlot(part, i) ? <Control of={of} name={part} options={[]} isNamed /> : part,
        )}
      </p>
      {parts.filter(isSlot).map((name) => (
        <Wrong of={of} name={name} />
      ))}
    </>
  );
}
