import { characterText } from '~/demos/trainer/core/characters';
import { characterSpelling } from '~/demos/trainer/core/character-spelling';
import { INFERENCE, openModel, rounded, writeWeights, type Backend } from '~/lib/tinylm';
import { merge, unmerge } from '~/lib/tinylm/merge';
import type { Model } from '~/lib/tinylm/model';
import { modelFolder, type Files } from '~/lib/tinylm/onnx/folder';
import type { Spelling } from '~/lib/tinylm/onnx/spelling';
import { readWeights } from '~/lib/tinylm/weights';
import type { Grammar } from '~/lib/world';
import { compile } from '~/lib/world/lexicon';
import { printed } from '~/lib/world/printed';
import { spellingOf } from '~/lib/world/spelling';

/** What a model has learnt to read: the world, or the characters of a text. */
type Read = { grammar: Grammar } | { text: string };

/** A model as it is now, in the files that libraries for models of the hub load; it is left as it was. */
export const trainedFolder = (model: Model, read: Read): Files =>
  modelFolder(model.config, mergedWeights(model), spellingFor(model, read));

/** Tokens that the program beside a taken model asks for. */
const MOST = 8;

/** What that folder's model, its weights in 8 bits, prints when it is asked in these words. */
export function folderPrints(model: Model, grammar: Grammar, words: string, kernels: Backend) {
  const { config } = model;
  const weights = rounded(config, mergedWeights(model));
  const saved = openModel(config, kernels, { batch: 1, trains: INFERENCE });
  writeWeights(saved, weights);
  return printed(saved, compile(grammar), words, MOST);
}

function spellingFor({ config }: Model, read: Read): Spelling {
  if ('grammar' in read) return spellingOf(compile(read.grammar));
  return characterSpelling(characterText(read.text).characters, config.vocabulary);
}

/** All weights, with what adapters add to them. */
function mergedWeights(model: Model): Float32Array {
  const before = merge(model);
  const weights = readWeights(model);
  unmerge(model, before);
  return weights;
}
