import { modelFolder, type Files } from '../tinylm/onnx/folder';
import { readModelFile } from '../tinylm/weights-file';
import type { Grammar } from './grammar';
import { compile } from './lexicon';
import { spellingOf } from './spelling';

/**
 * A model of the world as a folder that libraries for models of the hub can load.
 * @param file a file written by `writeModelFile`
 * @throws an Error with a sentence if the file is damaged, or the world has changed since its
 *   training
 */
export function worldFolder(file: Uint8Array, grammar: Grammar): Files {
  const lexicon = compile(grammar);
  const { config, weights } = readModelFile(file, lexicon.vocabulary.hash);
  return modelFolder(config, weights, spellingOf(lexicon));
}
