import { h } from '~/lib/figure';
import type { ModelPrompt, TokenChance } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { lazily } from '~/lib/lazily';
import { mount } from '~/demos/kit/mount';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { ModelEvents } from './panel';
import type { EndpointStrings } from './endpoint/strings';
import type { ModelStrings } from './strings';
import type { Writer } from './writer';

const WORDS = 'parts/language-model';
const ENDPOINT_WORDS = `${WORDS}/endpoint`;
/** How far below the window a panel is filled. */
const MARGIN = '300px';

/** What a demo can do with the language model of its page. */
export interface ModelPanel {
  /** The model that writes, once the reader has loaded or chosen one. */
  writer(): Writer | undefined;
  /**
   * How likely the model holds each next token, at most `most` of them, the likeliest first.
   * @throws Problem `not-loaded`, or `no-chances` where a server writes; RemoteError
   */
  chances(prompts: readonly ModelPrompt[], most: number): Promise<TokenChance[][]>;
  dispose(): void;
}

/**
 * The panel of a demo. Its script, its words and its sheet come when the reader comes near, or opens the fold around
 * it; should they not come, they are fetched again when the reader turns to it.
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
  const open = lazily(async () => {
    brought = await bring(root, demo, locale, on);
    if (disposed) brought.dispose();
    return brought;
  });
  const near = () => void open().catch(() => undefined);
  const seen = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && near(),
    { rootMargin: MARGIN },
  );
  seen.observe(root);
  root.addEventListener('focusin', near);
  return {
    writer: () => brought?.writer(),
    chances: async (prompts, most) => (await open()).chances(prompts, most),
    dispose: () => {
      disposed = true;
      seen.disconnect();
      brought?.dispose();
    },
  };
}

/** The words of the panel and of what a model writes; undefined before a panel is there. */
export const modelWords = (): ModelStrings | undefined => wordsOf<ModelStrings | undefined>(WORDS);

/** Fetches them. @throws when they cannot be fetched */
export const bringModelWords = (locale: Locale): Promise<unknown> =>
  Promise.all([bringWords(WORDS, locale), bringWords(ENDPOINT_WORDS, locale)]);

/** Sentences for what goes wrong with a language model, here or at a server; none before a panel is there. */
export const modelProblems = (): Record<string, string> => ({
  ...modelWords()?.problems,
  ...wordsOf<EndpointStrings | undefined>(ENDPOINT_WORDS)?.problems,
});

type Brought = Pick<ModelPanel, 'writer' | 'chances' | 'dispose'>;

async function bring(
  root: HTMLElement,
  demo: string,
  locale: Locale,
  on: ModelEvents,
): Promise<Brought> {
  const [{ openPanel }] = await Promise.all([import('./open'), bringModelWords(locale)]);
  const place = root.querySelector<HTMLElement>('[data-lm-form]')!;
  const sheet = h('link', { rel: 'stylesheet', href: place.dataset.sheet });
  return openPanel(root, demo, on, {
    t: { ...modelWords()!, problems: modelProblems() },
    endpoint: wordsOf<EndpointStrings>(ENDPOINT_WORDS),
    draw: (nodes) => mount(place, [sheet, ...nodes]),
  });
}
