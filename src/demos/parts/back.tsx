import { signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Fields } from '~/lib/settings/table';
import { openUndo } from './undo';

/** Undo for text fields of a demo: what replaces the reader's text, and a button that brings it back. */
export function openBack(of: DemoState<Fields, unknown>, names: readonly string[]) {
  const undoLast = signal<() => void>();
  const read = () => Object.fromEntries(names.map((name) => [name, of.form.texts[name]!.peek()]));
  const undo = openUndo({
    empty: read(),
    read,
    fill: (texts) => of.fill(texts),
    offer: (restore) => (undoLast.value = restore),
  });
  const button = () =>
    undoLast.value && (
      <p>
        <button type="button" data-back onClick={undoLast.value}>
          {of.kit.back}
        </button>
      </p>
    );
  return { undo, button };
}
