import { Problem } from '../../problem';

/**
 * The reasons why a file is no adapter for the network: it has no header, or one of another kind (kind), or of a rank that is
 * not allowed (rank, most); it lacks a tensor or has one of another network (name); it ends too early (bytes, needed).
 */
export type AdapterProblemCode =
  | 'adapter-header'
  | 'adapter-kind'
  | 'adapter-rank'
  | 'adapter-lacks'
  | 'adapter-strange'
  | 'adapter-short';

/** A file that is no adapter for the network, or not a whole one. */
export class AdapterProblem extends Problem<AdapterProblemCode> {}
