import type { Locale } from '~/lib/locale';
import { memoized } from '~/lib/memo';
import type { EncoderPlace } from './encoder-place';

/** What a demo can do with the page's encoder, and what it says about it: nothing until its panel has come. */
export type Encoder = EncoderPlace;

/** The panel comes shortly after its demo; if loading it fails, it is tried again when a text is to be embedded. */
export function encoderLater(
  root: HTMLElement,
  asking: { demo: string; locale: Locale },
  ready: () => void,
): Encoder {
  let place: EncoderPlace | undefined;
  const open = memoized(async () => {
    const { encoderPlace } = await import('./encoder-place');
    return (place = await encoderPlace(root, asking, ready));
  });
  open().catch(() => undefined);
  return {
    loaded: () => place?.loaded(),
    embed: async (texts, kind, progress) => (await open()).embed(texts, kind, progress),
    tokens: async (texts, kind, progress) => (await open()).tokens(texts, kind, progress),
    problems: () => place?.problems() ?? {},
    unread: (...groups) => place?.unread(...groups) ?? '',
  };
}
