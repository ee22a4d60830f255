import { fill } from '~/i18n/format';
import { mount } from '~/demos/kit/mount';
import { loadWords, wordsOf } from '~/demos/kit/words';
import { unreadBy } from '~/lib/encoder/reads';
import type { Locale } from '~/lib/locale';
import { encoderName, encoderPanel, type EncoderPanel } from './encoder-panel';
import type { EncoderStrings } from './encoder/strings';
import { loadButtons, slotNodes, type Called } from './hosted/load-form';
import { storedPlace } from './stored/view';
import type { Words as StoredStrings } from 'words:stored';

const WORDS = 'parts/encoder';
const STORED_WORDS = 'parts/stored';

/** The panel of an encoder in its place on a page, with the sentences that belong to it. */
export interface EncoderPlace extends EncoderPanel {
  problems(): Record<string, string>;
  /**
   * A sentence where most of some texts are in a language that the encoder does not read; otherwise empty.
   * @param groups texts that are judged apart, such as a question and its passages
   */
  unread(...groups: readonly (readonly string[])[]): string;
}

export async function encoderPlace(
  root: HTMLElement,
  { demo, locale }: { demo: string; locale: Locale },
  ready: () => void,
): Promise<EncoderPlace> {
  await Promise.all([loadWords(WORDS, locale, 'parts/hosted'), loadWords(STORED_WORDS, locale)]);
  const t = wordsOf<EncoderStrings>(WORDS);
  const place = root.querySelector<HTMLElement>('[data-encoder-form]')!;
  const sheet = <link rel="stylesheet" href={place.dataset.sheet} />;
  const called: Called = { slots: 'model', id: (part) => `${demo}-encoder-${part}` };
  const buttons = [...loadButtons(called, t), ...slotNodes(called, 'loading-model', t)];
  mount(place, [sheet, ...buttons, storedPlace()]);
  const panel = encoderPanel(root, t, ready, wordsOf<StoredStrings>(STORED_WORDS));
  return {
    ...panel,
    problems: () => t.problems,
    unread(...groups) {
      const encoder = panel.loaded();
      if (!encoder) return '';
      const unread = groups.map((texts) => unreadBy(encoder, texts)).find(Boolean);
      return unread ? fill(t.unread[unread], { name: encoderName(encoder.model) }) : '';
    },
  };
}
