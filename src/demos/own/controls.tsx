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
