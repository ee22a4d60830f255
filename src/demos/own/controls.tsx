import type { Signal } from '@preact/signals-core';
import { Button } from '../kit/Button';

interface Typed {
  name: string;
  of: Signal<string>;
  [attribute: string]: unknown;
}

export const NumberField = ({ of, ...attributes }: Typed) => (
  <input
    type="text"
    inputmode="numeric"
    {...attributes}
    value={of.value}
    onInput={({ currentTarget }) => (of.value = currentTarget.value)}
  />
);

export const Press = (given: Parameters<typeof Button>[0]) => (
  <Button class="bare underlined" {...given} />
);

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A key without those that make a command of it. */
export const isPlain = ({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey);

/** Presses the square that an arrow key points to, if there is one. @param squareAt selects it within what heard the key */
export function followArrow(
  event: KeyboardEvent,
  squareAt: (right: number, down: number) => string,
): void {
  const arrow = isPlain(event) && ARROWS[event.key];
  if (!arrow) return;
  event.preventDefault();
  const within = event.currentTarget as HTMLElement;
  const square = within.querySelector<HTMLElement>(squareAt(...arrow));
  square?.focus();
  square?.click();
}
