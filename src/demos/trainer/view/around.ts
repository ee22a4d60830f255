import type { FigureNode } from '~/lib/figure';
import { fill } from '~/i18n/format';

/** A sentence with a node in one of its slots, such as a large number; its other slots are filled. */
export function around(
  template: string,
  slot: string,
  node: FigureNode,
  values: Record<string, string | number>,
): FigureNode[] {
  const [before = '', after = ''] = template.split(`{${slot}}`);
  return [fill(before, values), node, fill(after, values)].filter((part) => part !== '');
}
