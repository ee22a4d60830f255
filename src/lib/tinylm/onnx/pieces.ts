import type { Graph } from '../../onnx/graph';

/** The end index that stands for the end of an axis. */
export const TO_END = 2 ** 31 - 1;

/** The part from `start` to before `end` on one axis; negative indices count from the end. */
export const slice = (
  graph: Graph,
  from: string,
  [start, end]: readonly [start: number, end: number],
  axis: number,
): string => graph.op('Slice', [from, graph.whole(start), graph.whole(end), graph.whole(axis)]);

/** Inserts an axis of length 1 at that index. */
export const unsqueeze = (graph: Graph, from: string, axis: number): string =>
  graph.op('Unsqueeze', [from, graph.whole(axis)]);
