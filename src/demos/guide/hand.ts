import { computed, effect, signal } from '@preact/signals-core';

const cellAt = (event: Event): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('[data-cell]');

/** The cell whose reason is read: the one under the pointer, or else the one that was pressed or focused last. */
export function openHand(first: string) {
  const held = signal(first);
  const over = signal<string | undefined>(undefined);
  const at = computed(() => over.value ?? held.value);

  function step(event: KeyboardEvent): void {
    const cell = cellAt(event);
    const [right, down] = ARROWS[event.key] ?? [];
    if (!cell || right === undefined || down === undefined) return;
    event.preventDefault();
    const rows = [...cell.closest('table')!.querySelectorAll('[data-criterion]')];
    const columns = [...cell.parentElement!.children];
    const row = rows[rows.indexOf(cell.parentElement!) + down];
    const next = row?.children[columns.indexOf(cell) + right];
    if (next instanceof HTMLElement) next.focus();
  }

  const on = {
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') over.value = cellAt(event)?.dataset.cell;
    },
    onPointerLeave: () => (over.value = undefined),
    onFocusIn: (event: FocusEvent) => {
      const name = cellAt(event)?.dataset.cell;
      if (name) [held.value, over.value] = [name, undefined];
    },
    onKeyDown: step,
  };
  /** Shows the reason of the cell, of those that the build has drawn. */
  const begin = (list: Element) =>
    effect(() => {
      const id = `why-${at.value.replace('/', '-')}`;
      for (const one of list.children) one.toggleAttribute('data-on', one.id === id);
      list.parentElement!.scrollTop = 0;
    });
  return { at, on, begin };
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
