import { characterText } from '~/demos/trainer/core/characters';
import { characterSpelling } from '~/demos/trainer/core/character-spelling';
import { merge, unmerge } from '~/lib/tinylm/merge';
import type { Model } from '~/lib/tinylm/model';
import { modelFolder, type Files } from '~/lib/tinylm/onnx/folder';
import type { Spelling } from '~/lib/tinylm/onnx/spelling';
import { readWeights } from '~/lib/tinylm/weights';
import type { Grammar } from '~/lib/world';
import { compile } from '~/lib/world/lexicon';
import { spellingOf } from '~/lib/world/spelling';

/** The text that a model has learned to read: the world, or the characters of a text. */
type Read = { grammar: Grammar } | { text: string };

/** A model in its current state, as the files that libraries for models of the hub load; it is not changed. */
export const trainedFolder = (model: Model, read: Read): Files =>
  modelFolder(model.config, mergedWeights(model), spellingFor(model, read));

function spellingFor({ config }: Model, read: Read): Spelling {
  if ('grammar' in read) return spellingOf(compile(read.grammar));
  return characterSpelling(characterText(read.text).characters, config.vocabulary);
}

/** All weights, including those of the adapters. */
function mergedWeights(model: Model): Float32Array {
  const before = merge(model);
  const weights = readWeights(model);
  unmerge(model, before);
  return weights;
}
