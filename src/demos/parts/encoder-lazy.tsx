import type { Locale } from '~/lib/locale';
import type { LoadedEncoder } from '~/workers/encoder';
import { fill } from '~/i18n/format';
import { offeredModel, TINY } from '~/lib/encoder/models';
import { unreadBy } from '~/lib/encoder/reads';

import { memoized } from '~/lib/memo';
import { mount } from '~/demos/kit/mount';
import type { EncoderEvents, EncoderPanel } from './encoder-panel';
import { loadWords, wordsOf } from '~/demos/kit/words';
import type { EncoderStrings } from './encoder/strings';
import type { Words as StoredStrings } from 'words:stored';

const WORDS = 'parts/encoder';
const STORED_WORDS = 'parts/stored';

/** The panel, which loads shortly after its demo; if loading fails, it is retried when the panel is needed. */
export function lazyEncoderPanel(
  root: HTMLElement,
  { demo, locale, isChosen = false }: { demo: string; locale: Locale; isChosen?: boolean },
  on: EncoderEvents,
): EncoderPanel {
  let panel: EncoderPanel | undefined;
  let disposed = false;
  const open = memoized(async () => {
    const { encoderPanel, encoderForm } = await loadPanel(locale);
    const t = wordsOf<EncoderStrings>(WORDS);
    const place = root.querySelector<HTMLElement>('[data-encoder-form]')!;
    const sheet = <link rel="stylesheet" href={place.dataset.sheet} />;
    mount(place, [sheet, ...encoderForm(demo, t, root.dataset.shipped!.split(' '), isChosen)]);
    panel = encoderPanel(root, t, on, wordsOf<StoredStrings>(STORED_WORDS));
    if (disposed) panel.dispose();
    return panel;
  });
  open().catch(() => undefined);
  return {
    loaded: (): LoadedEncoder | undefined => panel?.loaded(),
    embed: async (texts, kind, progress) => (await open()).embed(texts, kind, progress),
    dispose: () => {
      disposed = true;
      panel?.dispose();
    },
  };
}

/** Error sentences for encoders; empty until the panel has loaded. */
export const encoderProblems = (): Record<string, string> =>
  wordsOf<EncoderStrings | undefined>(WORDS)?.problems ?? {};

/**
 * A sentence where most of some texts are in a language that the encoder does not read; otherwise empty.
 * @param groups texts that are judged apart, such as a question and its passages
 */
export function unreadText(
  encoder: LoadedEncoder | undefined,
  ...groups: readonly (readonly string[])[]
): string {
  const t = wordsOf<EncoderStrings | undefined>(WORDS);
  if (!encoder || !t) return '';
  const unread = groups.map((texts) => unreadBy(encoder, texts)).find(Boolean);
  return unread ? fill(t.unread[unread], { name: encoderInSentence(encoder.model) }) : '';
}

/** The name of an encoder for use in a sentence, without its languages. */
const encoderInSentence = (model: string): string =>
  (model === TINY
    ? wordsOf<EncoderStrings | undefined>(WORDS)?.tinyName
    : offeredModel(model)?.name) ?? model;

async function loadPanel(locale: Locale) {
  const [panel, form] = await Promise.all([
    import('./encoder-panel'),
    import('./encoder-form'),
    loadWords(WORDS, locale, 'parts/hosted'),
    loadWords(STORED_WORDS, locale),
  ]);
  return { ...panel, ...form };
}
