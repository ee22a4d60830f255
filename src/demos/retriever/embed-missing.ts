import type { connectRetriever } from '~/workers';
import type { LoadedEncoder } from '~/workers/encoder';
import type { Progress } from '~/demos/kit/demo-element';
import type { EncoderPanel } from '../parts/encoder-panel';
import type { ShippedVectors } from './props';

/** The key for vectors of the page's encoder; empty while none is loaded. */
export function encoderName(encoder: LoadedEncoder | undefined): string {
  return encoder?.model ?? '';
}

/** True if this site ships vectors of the handbook by this encoder. */
export const isShipped = (
  encoder: LoadedEncoder | undefined,
  { models }: ShippedVectors,
): boolean => encoder !== undefined && models.includes(encoder.model);

/** Embeds the texts that the worker lacks with the page's encoder, and sends it the vectors. */
export async function embedMissing(
  texts: Record<'passage' | 'query', string[]>,
  encoder: EncoderPanel,
  worker: ReturnType<typeof connectRetriever>,
  progress?: Progress,
): Promise<void> {
  const model = encoderName(encoder.loaded());
  if (!model) return;
  for (const kind of ['passage', 'query'] as const) {
    if (texts[kind].length === 0) continue;
    const vectors = await encoder.embed(texts[kind], kind, progress);
    const given = { model, kind, texts: texts[kind], vectors };
    await worker.embedded(given, { transfer: [vectors.values.buffer] });
  }
}
