import { rowOf } from '~/lib/embedding/vectors';
import { embedTiny, readTiny } from '~/lib/encoder/tiny';
import { namesScene } from '../core/names';
import type { MapPoint, Scene } from '../core/scene';
import { twelvePoints } from '../core/twelve';
import { memoizedIn } from '~/lib/memo';
import { cosines } from '~/lib/projection/nearest';
import { bytes, json } from '~/workers/network';
import type { Embedded } from './vectors';

type Encoder = ReturnType<typeof readTiny>;
const encoders = new Map<string, Promise<Encoder>>();

/** The tiny encoder of the site, fetched once from its folder. */
const tinyIn = (folder: string): Promise<Encoder> =>
  memoizedIn(encoders, folder, async () => {
    const [tokenizer, tokenizerConfig, network] = await Promise.all(
      ['tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'].map((file) =>
        bytes(folder + file),
      ),
    );
    return readTiny({
      tokenizer: tokenizer!,
      tokenizerConfig: tokenizerConfig!,
      network: network!,
    });
  });

/** The twelve words and the names of all terms. */
export async function openNames(folder: string, terms: string): Promise<OpenScene> {
  const [encoder, points] = await Promise.all([tinyIn(folder), json<MapPoint[]>(terms)]);
  return {
    ...namesScene(encoder, points),
    embed: (text) => embedTiny(encoder, [text]).values,
  };
}

/** Loads the tiny encoder before the first word. */
export async function fetchTiny({ folder }: { folder: string }): Promise<void> {
  await tinyIn(folder);
}

/** The cosines of a word with each of the twelve; empty if the encoder cannot spell it. */
export async function word(asked: { folder: string; text: string }): Promise<number[]> {
  const encoder = await tinyIn(asked.folder);
  const labels = twelvePoints().map(({ label }) => label);
  const vectors = embedTiny(encoder, [...labels, asked.text]);
  const vector = rowOf(vectors, labels.length);
  if (vector.every((value) => value === 0)) return [];
  return [...cosines(vectors, vector)].slice(0, labels.length);
}

/** Points and their vectors; `embed` returns zeros for a text of unknown words. */
export interface OpenScene extends Scene, Embedded {}
