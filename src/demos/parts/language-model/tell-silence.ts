import { fill } from '~/i18n/format';
import { modelWords } from './lazy';
import type { Writer } from './writer';

/**
 * Says below a running panel for how long a server has been silent.
 * @returns a function that ends it, after which the place is empty
 */
export function tellSilence(place: HTMLElement, { onSilence, about }: Writer): () => void {
  const tell = (n: number | undefined) => {
    const silent =
      n !== undefined && fill(modelWords()!.silent, { host: new URL(about.base!).host, n });
    place.textContent = silent || '';
  };
  const stop = onSilence?.(tell);
  return () => {
    stop?.();
    tell(undefined);
  };
}
