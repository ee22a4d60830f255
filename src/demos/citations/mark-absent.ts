import { h, type FigureNode } from '~/lib/figure';
import { spansToMark } from '~/lib/text/mark';

/** A sentence with the words underlined that stand in no cited passage. */
export function markAbsent(text: string, missing: readonly string[]): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of spansToMark(text, new Set(missing))) {
    nodes.push(text.slice(at, start), h('u', {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}
