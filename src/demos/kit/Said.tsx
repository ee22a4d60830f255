import type { FigureNode } from '~/lib/figure';

interface Props {
  text: FigureNode | readonly FigureNode[] | false | undefined;
  [attribute: string]: unknown;
}

/** What is said of the state of things, which is announced as it changes. */
export const Status = ({ text, ...attributes }: Props) => (
  <p class="help" role="status" {...attributes}>
    {text}
  </p>
);

/** What went wrong; nothing is seen of it while there is no text. */
export const Fault = ({ text, ...attributes }: Props) => (
  <p class="error" role="alert" {...attributes} hidden={text === ''}>
    {text}
  </p>
);
