import { Button } from '../kit/Button';

interface Typed {
  name: string;
  text: string;
  typed: (text: string) => unknown;
  [attribute: string]: unknown;
}

export const NumberField = ({ text, typed, ...attributes }: Typed) => (
  <input
    type="text"
    inputmode="numeric"
    {...attributes}
    value={text}
    onInput={({ currentTarget }) => typed(currentTarget.value)}
  />
);

export const Press = (given: Parameters<typeof Button>[0]) => (
  <Button class="bare underlined" {...given} />
);

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
};

/** Where an arrow key goes; nowhere by any other. */
export const arrowOf = ({ key }: KeyboardEvent) => ARROWS[key] ?? [0, 0];
