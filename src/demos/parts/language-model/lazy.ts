import { h } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { memoized } from '~/lib/memo';
import { loadWhenNear } from '~/demos/kit/load-when-near';
import { mount } from '~/demos/kit/mount';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { AdapterFile, UsedAdapter } from '~/workers/models';
import type { KeptStrings } from '../kept/en';
import type { ModelEvents } from './panel';
import type { EndpointStrings } from './endpoint/strings';
import type { ModelStrings } from './strings';
import type { Writer } from './writer';

const WORDS = 'parts/language-model';
export const ENDPOINT_WORDS = `${WORDS}/endpoint`;
const KEPT_WORDS = 'parts/kept';

/** The operations that a demo can perform with the page's language model. */
export interface ModelPanel {
  /** The model that writes, once the reader has loaded or chosen one. */
  writer(): Writer | undefined;
  /**
   * Puts an adapter on the large model of this site for all that it writes from now on; without one it writes as it is.
   * @throws Problem `not-loaded` if another model is loaded, or none; RemoteError with the reason why a file is refused
   */
  useAdapter(adapter: AdapterFile | undefined): Promise<UsedAdapter | undefined>;
  dispose(): void;
}

/**
 * The panel of a demo. Its script, strings and style sheet are loaded when the reader comes near.
 *
 * @param root the element with `data-lm-panel`
 */
export function lazyModelPanel(
  root: HTMLElement,
  { demo, locale }: { demo: string; locale: Locale },
  on: ModelEvents,
): ModelPanel {
  let brought: Brought | undefined;
  let disposed = false;
  const open = memoized(async () => {
    brought = await bring(root, demo, locale, on);
    if (disposed) brought.dispose();
    return brought;
  });
  loadWhenNear(root, async () => void (await open()));
  return {
    writer: () => brought?.writer(),
    useAdapter: async (adapter) => (await open()).useAdapter(adapter),
    dispose: () => {
      disposed = true;
      brought?.dispose();
    },
  };
}

/** The strings of the panel and of a model's answers; undefined before a panel has loaded. */
export const modelWords = (): ModelStrings | undefined => wordsOf<ModelStrings | undefined>(WORDS);

/** Loads them. @throws if they cannot be loaded */
export const bringModelWords = (locale: Locale): Promise<unknown> =>
  Promise.all([bringWords(WORDS, locale), bringWords(ENDPOINT_WORDS, locale)]);

/** Error sentences for language models in the page or on a server; empty before a panel has loaded. */
export const modelProblems = (): Record<string, string> => ({
  ...modelWords()?.problems,
  ...wordsOf<EndpointStrings | undefined>(ENDPOINT_WORDS)?.problems,
});

type Brought = Pick<ModelPanel, 'writer' | 'useAdapter' | 'dispose'>;

async function bring(
  root: HTMLElement,
  demo: string,
  locale: Locale,
  on: ModelEvents,
): Promise<Brought> {
  const [{ openPanel }] = await Promise.all([
    import('./open'),
    bringModelWords(locale),
    bringWords(KEPT_WORDS, locale),
  ]);
  const place = root.querySelector<HTMLElement>('[data-lm-form]')!;
  const sheet = h('link', { rel: 'stylesheet', href: place.dataset.sheet });
  return openPanel(root, demo, on, {
    t: { ...modelWords()!, problems: modelProblems() },
    endpoint: wordsOf<EndpointStrings>(ENDPOINT_WORDS),
    kept: wordsOf<KeptStrings>(KEPT_WORDS),
    draw: (nodes) => mount(place, [sheet, ...nodes]),
  });
}
