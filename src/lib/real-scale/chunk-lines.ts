import { rowOf } from '../embedding/vectors';
import type { Export } from './prepare';
import { writeVector } from './words';

/**
 * `chunks.jsonl`: one chunk per line, in the order of the text.
 *
 *     {"place":1,"id":"hl-01","source":"…","title":"…","text":"…","tokens":["on","weekdays",…],
 *      "words":{"indices":[0,1,…],"values":[1.1,…]},"vector":[0.03,-0.12,…]}
 *
 * `place` counts from 1. `tokens` are the ones that this site searches, in order, so that a server needs no Chinese
 * dictionary and finds the same words. `words` is their sparse vector (see `wordsOf`), `vector` the dense one of length
 * 1, with the fewest digits that preserve its 32-bit floats.
 */
export function chunkLines({ chunks, tokens, words, vectors }: Export): string {
  const lines = chunks.map((chunk, at) => {
    const line = JSON.stringify({ place: at + 1, ...chunk, tokens: tokens[at], words: words[at] });
    return `${line.slice(0, -1)},"vector":${writeVector(rowOf(vectors, at))}}\n`;
  });
  return lines.join('');
}
