import type { Part } from './page';

interface Unfolded {
  title: string;
  /** What it holds, in a few words. */
  holds: string;
  children?: Part;
  [attribute: string]: unknown;
}

/** A fold below the figure. */
export const Unfold = ({ title, holds, children, ...attributes }: Unfolded) => (
  <details class="unfold" {...attributes}>
    <summary>
      {title} <small>{holds}</small>
    </summary>
    {children}
  </details>
);
