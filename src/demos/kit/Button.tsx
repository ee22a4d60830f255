import type { FigureNode } from '~/lib/figure';

interface Props {
  text: FigureNode | number | false | undefined | readonly FigureNode[];
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
