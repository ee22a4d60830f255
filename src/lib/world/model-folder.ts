import { modelFolder, type Files } from '../tinylm/onnx/folder';
import { readModelFile } from '../tinylm/weights-file';
import type { Grammar } from './grammar';
import { compile } from './lexicon';
import { spellingOf } from './spelling';

/**
 * A model of the world as the folder that libraries for models of the hub load.
 * @param file as `writeModelFile` wrote it
 * @throws a sentence if the file is damaged, or its world is no longer the one it learnt
 */
export function worldFolder(file: Uint8Array, grammar: Grammar): Files {
  const lexicon = compile(grammar);
  const { config, weights } = readModelFile(file, lexicon.vocabulary.hash);
  return modelFolder(config, weights, spellingOf(lexicon));
}
