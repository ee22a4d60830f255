import type { ModelPrompt } from '~/lib/language-model/writing';

/** A text that a network reads incrementally, with its cache. */
export interface Reading {
  /** Reads further tokens. @returns the logits after the last of them */
  read(ids: readonly number[]): Promise<Float32Array>;
}

/** The parts of a model's tokenizer that writing uses. */
export interface Spelling {
  /** @throws ModelProblem `prompt-empty` */
  idsOf(prompt: ModelPrompt): number[];
  /** The text of a sequence of tokens without special tokens. */
  textOf(ids: readonly number[]): string;
}

export interface Opened {
  spelling: Spelling;
  open(): Reading;
  dispose(): Promise<void>;
  facts: Facts;
}

export interface Facts {
  /** Most tokens it reads. */
  context: number;
  /** The mark that ends an answer, which has no text. */
  end: number;
  /** Number of a prompt's tokens that are read at once; messages are received in between. */
  slice: number;
}
