import type { ModelPrompt } from '~/lib/language-model/writing';

/** Tokens and mask of a batch, [rows × tokens]; the mask is 0 for tokens to ignore. */
export interface Columns {
  ids: readonly (readonly number[])[];
  mask: readonly (readonly number[])[];
}

/** A batch of rows that a network reads incrementally, with its cache. */
export interface Reading {
  /** Reads further tokens of every row. @returns the logits after the last token of each row */
  read(columns: Columns): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** The parts of a model's tokenizer that writing uses. */
export interface Spelling {
  /** @throws ModelProblem `prompt-empty`, `no-template` or `template-failed` */
  idsOf(prompt: ModelPrompt): number[];
  /** The text of a sequence of tokens without special tokens. */
  textOf(ids: readonly number[]): string;
  /** The text of a single token, including special tokens. */
  nameOf(id: number): string;
  /** True for a special token, which has no text. */
  isMark(id: number): boolean;
}

/** A model that is ready for writing. */
export interface Opened {
  spelling: Spelling;
  open(rows: number): Reading;
  dispose(): Promise<void>;
  facts: Facts;
}

/** Properties of a model according to its files. */
export interface Facts {
  /** Most tokens it reads. */
  context: number;
  /** Tokens that end an answer. */
  ends: ReadonlySet<number>;
  /** Tokens that it must never write. */
  silent: readonly number[];
  padding: number;
  /** Size of its vocabulary; and bytes of the cache per token. */
  vocabulary: number;
  cacheBytes: number;
  /** Number of a prompt's tokens that are read at once; messages are received in between. */
  slice: number;
  /** True if it writes the same text in a batch as alone. */
  batches: boolean;
}
