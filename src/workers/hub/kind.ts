import type { Shelf } from '~/lib/hub/host';

/** The file that says what a model is, and of which parts. */
export const CONFIG = 'config.json';

/** Models of one kind: where those of this site stand, which files they have, where the browser keeps them. */
export interface ModelKind {
  /** Name of the browser's store. */
  store: string;
  shelf: Shelf;
  /** Files that every model of the kind has beside its network. */
  files: readonly string[];
  /** Files that a model may lack. */
  optional?: readonly string[];
  /** Files that its network may be, the one that suits best first: the first that its host has is taken. */
  networks: readonly string[];
  /** Files that `config.json` says come with a network; asked for once that is there. */
  parts?: (config: unknown, network: string) => readonly string[];
}
