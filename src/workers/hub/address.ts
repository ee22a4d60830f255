import { modelAddress, type ModelAddress, type Shelf } from '~/lib/hub/host';
import type { ModelFile } from './request';

/** The file that describes a model and its parts. */
export const CONFIG = 'config.json';

/** A kind of model: the site's own models, the files of a model, and the browser's store. */
export interface ModelKind {
  /** Name of the browser's cache. */
  store: string;
  shelf: Shelf;
  /** Files that every model of the kind has in addition to its network. */
  files: readonly string[];
  /** Files that may be missing. */
  optional?: readonly string[];
  /** Models of the shelf that never change under their name: what the browser keeps of them is used unasked. */
  fixed?: readonly string[];
  /** Candidate files of its network, the preferred one first; the first that its host has is used. */
  networks: readonly string[];
  /** Additional files of a network according to `config.json`; requested once that is loaded. */
  parts?: (config: unknown, network: string) => readonly string[];
}

/** A model, and the host that the reader chose for it; '' for this site or the usual host. */
export interface ModelRequest {
  host: string;
  model: string;
  /** False to leave no file in this browser once the model is loaded; by default its files are kept. */
  keep?: boolean;
}

/** The location of this site. */
export const site = () => ({
  origin: location.origin,
  base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
});

/** The address of the model's files. @throws HubProblem as `modelAddress` does */
export const addressOf = (asked: ModelRequest, shelf: Shelf): ModelAddress =>
  modelAddress(asked, site(), shelf);

/** The host of a model, by its name in messages. */
export const hostOf = (asked: ModelRequest, shelf: Shelf): string =>
  addressOf(asked, shelf).host || location.host;

/** Maps file names of a model to requests. */
export function filesOf(
  { shelf }: ModelKind,
  asked: ModelRequest,
  names: readonly string[],
): ModelFile[] {
  const { folder } = addressOf(asked, shelf);
  const at = { host: hostOf(asked, shelf), model: asked.model.trim() };
  return names.map((file) => ({ address: folder + file, file, ...at }));
}
