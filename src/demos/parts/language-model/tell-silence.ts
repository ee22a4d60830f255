import { fill } from '~/i18n/format';
import { modelWords } from './lazy';
import type { Writer } from './writer';

/** Says how long a server has been silent, and '' once it is over. @returns a function that ends it */
export function tellSilence(say: (text: string) => void, { onSilence, about }: Writer): () => void {
  const tell = (n: number | undefined) =>
    say(n === undefined ? '' : fill(modelWords()!.silent, { host: new URL(about.base!).host, n }));
  const stop = onSilence?.(tell);
  return () => {
    stop?.();
    tell(undefined);
  };
}
