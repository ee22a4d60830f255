import type { Shelf } from '~/lib/hub/shelf';
import type { ModelFile } from './request';

export interface ModelKind {
  /** Name of the browser's cache. */
  store: string;
  shelf: Shelf;
  files: readonly string[];
  /** Those that are fetched part by part. */
  large: readonly string[];
}

export interface ModelRequest {
  model: string;
  /** False to leave no file in this browser once the model is loaded; by default its files are kept. */
  keep?: boolean;
}

export interface Loaded extends ModelRequest {
  bytes: number;
  seconds: number;
  /** True if this browser keeps the files for the next visit. */
  stored: boolean;
}

export const site = () => ({
  origin: location.origin,
  base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
});

/** The address of a model's files, with a final slash. */
export function folderOf({ shelf }: ModelKind, model: string): string {
  const { origin, base } = site();
  return `${origin}${base}${shelf.folder}${model}/`;
}

export const filesOf = (kind: ModelKind, model: string): ModelFile[] =>
  kind.files.map((file) => ({
    address: folderOf(kind, model) + file,
    file,
    host: location.host,
    model,
  }));
