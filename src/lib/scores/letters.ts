import type { Decoded } from '../text/decode';
import { decodedBy } from '../text/files';
import { TextProblem } from '../text/problem';
import { ScoresProblem } from './file';

/** PK: a packed file, as .eval and .xlsx are. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The text of a file of results, in the letters that any other file may have. @throws ScoresProblem */
export async function lettersIn(name: string, bytes: Uint8Array): Promise<Decoded> {
  if (isPacked(bytes)) throw new ScoresProblem('scores-eval', { name });
  try {
    return await decodedBy(name, bytes);
  } catch (problem) {
    if (problem instanceof TextProblem) throw new ScoresProblem('scores-letters', { name });
    throw problem;
  }
}
