import type { Batch, Model } from '~/lib/tinylm';
import type { ProbePoint, Sample } from './snapshot';
import type { Told } from './told';

/** What a model is trained on: batches without end, and how to see what it has learnt. */
export interface Source {
  /** Tokens the model must know. */
  vocabulary: number;
  /** Two sources with the same hash give the same tokens the same meaning. */
  vocabularyHash: string;
  /** The next `batch` sequences of `length` tokens. */
  next(batch: number, length: number): Batch;
  probe(model: Model): Omit<ProbePoint, 'step'>;
  samples(model: Model): Omit<Sample, 'step'>[];
  /** What the model makes of a reader's words. `names` are the reader's own, on the world alone. */
  ask(model: Model, text: string, names: readonly string[]): Told;
}
