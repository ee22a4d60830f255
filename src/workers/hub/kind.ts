import type { Shelf } from '~/lib/hub/host';

/** The file that says what a model is, and of which parts. */
export const CONFIG = 'config.json';

/** Models of one kind: where those of this site stand, which files they have, where the browser keeps them. */
export interface ModelKind {
  /** Name of the browser's store. */
  store: string;
  shelf: Shelf;
  /** Files that every model of the kind has, the network last. */
  files: readonly string[];
  /** Files that a model may lack. */
  optional?: readonly string[];
  /** Files that `config.json` says come with the network; asked for once that is there. */
  parts?: (config: unknown) => readonly string[];
}
