import type { FigureNode } from '~/lib/figure';
import { asked, type Asked } from './asked';
import type { Nodes } from './frame';

/** Left the object that a choice changes, right what came of it; with a mark for each question below the reply. */
export const stage = (kind: string, object: Nodes, came: Nodes, all?: Asked): FigureNode[] => [
  <div class={`stage sides stacks-below-44 ${kind}`}>
    <div data-opened-prompt>{object}</div>
    <div data-opened-reply>{came}</div>
    {all && asked(all)}
  </div>,
];
