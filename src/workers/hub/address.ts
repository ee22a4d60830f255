import { modelAddress, type ModelAddress, type Shelf } from '~/lib/hub/host';
import type { ModelFile } from './request';

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

/** A model, and the host that the page was told to take it from; '' for this site or the usual host. */
export interface AskedModel {
  host: string;
  model: string;
}

const site = () => ({
  origin: location.origin,
  base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
});

/** Where the model's files lie. @throws HubProblem as `modelAddress` does */
export const addressOf = (asked: AskedModel, shelf: Shelf): ModelAddress =>
  modelAddress(asked, site(), shelf);

/** The host of a model, as a sentence names it. */
export const hostOf = (asked: AskedModel, shelf: Shelf): string =>
  addressOf(asked, shelf).host || location.host;

/** How to ask for files of a model by their names. */
export function filesOf(
  { shelf }: ModelKind,
  asked: AskedModel,
  names: readonly string[],
): ModelFile[] {
  const { folder } = addressOf(asked, shelf);
  const at = { host: hostOf(asked, shelf), model: asked.model.trim() };
  return names.map((file) => ({ address: folder + file, file, ...at }));
}
