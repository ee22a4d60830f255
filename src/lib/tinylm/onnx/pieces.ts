import type { Graph } from '../../onnx/graph';

/** Up to the end of an axis. */
export const TO_END = 2 ** 31 - 1;

/** What stands from `start` to before `end` on one axis; below zero counts from the end. */
export const slice = (
  graph: Graph,
  from: string,
  [start, end]: readonly [start: number, end: number],
  axis: number,
): string => graph.op('Slice', [from, graph.whole(start), graph.whole(end), graph.whole(axis)]);

/** A further axis of length 1 at that place. */
export const unsqueeze = (graph: Graph, from: string, axis: number): string =>
  graph.op('Unsqueeze', [from, graph.whole(axis)]);
