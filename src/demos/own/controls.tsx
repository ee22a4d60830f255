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

/** Where an arrow key goes; nowhere by any other. */
export const arrowOf = (event: KeyboardEvent) =>
  (isPlain(event) && ARROWS[event.key]) || ([0, 0] as const);
