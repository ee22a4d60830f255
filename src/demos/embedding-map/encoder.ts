import { signal } from '@preact/signals-core';
import type { EmbedProgress } from '../parts/encoder-shared';

const MODEL = 'e5';

type EncoderNow =
  | { name: 'none' | 'ready' }
  | { name: 'loading'; done: number; of: number }
  | { name: 'failed'; error: unknown };

/** The encoder of the page, whose script comes when a reader loads it. */
export function openEncoder() {
  const now = signal<EncoderNow>({ name: 'none' });
  let stop = (): void => undefined;
  const shared = () => import('../parts/encoder-shared');
  return {
    now,
    async load(): Promise<void> {
      now.value = { name: 'loading', done: 0, of: 0 };
      const { encoderState, loadEncoder, onEncoder } = await shared();
      const tell = ({ encoder, doing }: ReturnType<typeof encoderState>) => {
        if (doing.name === 'loading') now.value = doing;
        else if (doing.name === 'failed') now.value = { name: 'failed', error: doing.error };
        else now.value = { name: encoder?.model === MODEL ? 'ready' : 'none' };
      };
      stop();
      stop = onEncoder(tell);
      if (encoderState().encoder?.model === MODEL) tell(encoderState());
      else await loadEncoder({ model: MODEL, keep: false });
    },
    async embed(texts: readonly string[], progress?: EmbedProgress) {
      return (await shared()).embedWith(texts, 'query', progress);
    },
    close: () => stop(),
  };
}
