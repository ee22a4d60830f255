import type { Batch, Model } from '~/lib/tinylm';
import type { ProbePoint, Sample } from './snapshot';
import type { WrittenAnswer } from './written-answer';

/** A source of training data: an endless supply of batches, and probes of the model. */
export interface Source {
  /** Tokens in the model's vocabulary. */
  vocabulary: number;
  /** Two sources with the same hash give the same tokens the same meaning. */
  vocabularyHash: string;
  /** The next `batch` sequences of `length` tokens. */
  next(batch: number, length: number): Batch;
  probe(model: Model): Omit<ProbePoint, 'step'>;
  samples(model: Model): Omit<Sample, 'step'>[];
  /** The model's answer to a reader's words. `names` are the reader's own, for the world only. */
  ask(model: Model, text: string, names: readonly string[]): WrittenAnswer;
}
