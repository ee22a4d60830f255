import type { Part } from './page';

interface Props {
  text: Part | number;
  press?: (event: MouseEvent & { currentTarget: HTMLElement }) => unknown;
  ref?: (button: HTMLElement | null) => void;
  [attribute: string]: unknown;
}

/** A button that sends no form. */
export const Button = ({ text, press, ...attributes }: Props) => (
  <button type="button" {...attributes} onClick={press}>
    {text}
  </button>
);
