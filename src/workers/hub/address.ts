import { MODEL_FILES } from '~/lib/encoder/models';
import { LLAMA_FOLDER, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import type { ModelFile } from './fetched';

export interface ModelKind {
  /** Name of the browser's cache. */
  store: string;
  /** The path of its models below the site's base, with a final slash. */
  folder: string;
  /** Those in `onnx/` are fetched part by part. */
  files: readonly string[];
}

/** Sentence encoders, with 8-bit weights. */
export const ENCODERS: ModelKind = {
  store: 'crossroads-encoders',
  folder: 'encoder/',
  files: MODEL_FILES,
};

/** The language model of this site, in files of its own form. */
export const LLAMAS: ModelKind = {
  store: 'crossroads-llama',
  folder: LLAMA_FOLDER,
  files: SMOLLM2_FILES,
};

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

/** The address of a folder of the site; `base` has a final slash. */
export const addressOf = (folder: string): string =>
  `${location.origin}${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${folder}`;

/** The path of a file of the site below its base. */
export const pathOf = (address: string): string => address.slice(addressOf('').length);

/** The address of a model's files, with a final slash. */
export const folderOf = ({ folder }: ModelKind, model: string): string =>
  `${addressOf(folder)}${model}/`;

export const filesOf = (kind: ModelKind, model: string): ModelFile[] =>
  kind.files.map((file) => ({
    address: folderOf(kind, model) + file,
    file,
    host: location.host,
    model,
  }));
