import type { FigureNode } from '~/lib/figure';

/** A picture that its demo still draws itself, with its own sheet. */
interface Older {
  nodes: FigureNode[];
}

export const older = ({ nodes }: Older): FigureNode[] => nodes;
