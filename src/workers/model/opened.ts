import type { ModelPrompt } from '~/lib/language-model/writing';

/** Tokens and mask of a batch, [rows × tokens]: a mask of 0 stands where a token is to be overlooked. */
export interface Columns {
  ids: readonly (readonly number[])[];
  mask: readonly (readonly number[])[];
}

/** A batch of rows that a network reads on and on; it remembers what it has read. */
export interface Reading {
  /** Reads further tokens of every row. @returns the logits after the last of each row */
  read(columns: Columns): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** The tokenizer of a model, as far as writing needs it. */
export interface Spelling {
  /** @throws ModelProblem `prompt-empty`, `no-template` or `template-failed` */
  idsOf(prompt: ModelPrompt): number[];
  /** The text of tokens one after another; marks that are no text are left out. */
  textOf(ids: readonly number[]): string;
  /** A token by itself, marks included. */
  nameOf(id: number): string;
  /** Whether a token is a mark that is no text. */
  isMark(id: number): boolean;
}

/** A model that is ready to write. */
export interface Opened {
  spelling: Spelling;
  open(rows: number): Reading;
  dispose(): Promise<void>;
  facts: Facts;
}

/** What a model's files say about it. */
export interface Facts {
  /** Tokens it reads at most. */
  context: number;
  /** Tokens that end an answer. */
  ends: ReadonlySet<number>;
  /** Tokens that it never writes. */
  silent: readonly number[];
  padding: number;
  /** Numbers of its vocabulary; and bytes that it remembers of each token. */
  vocabulary: number;
  cacheBytes: number;
  /** Tokens of a prompt that are read at once: messages come in between. */
  slice: number;
  /** Whether it writes the same in a batch as alone. */
  batches: boolean;
}
