import type { Locale } from '~/lib/locale';
import { loadWhenNear } from '~/demos/kit/load-when-near';
import { loadWords, wordsOf } from '~/demos/kit/words';
import type { Words as StoredStrings } from 'words:stored';
import type { Words as EndpointStrings } from 'words:language-model-endpoint';
import type { ModelStrings } from './strings';
import { fill } from '~/i18n/format';
import type { Writer } from './state';

const WORDS = 'parts/language-model';
export const ENDPOINT_WORDS = `${WORDS}/endpoint`;
const STORED_WORDS = 'parts/stored';

/** Loads its script, strings and styles when the reader comes near. @param root has `data-lm-panel` */
export const lazyModelPanel = (root: HTMLElement): void =>
  void loadWhenNear(root, () => loadPanel(root, root.dataset.locale as Locale));

/** The strings of the panel and of a model's answers; undefined before a panel has loaded. */
export const modelWords = (): ModelStrings | undefined => wordsOf<ModelStrings | undefined>(WORDS);

export const loadModelWords = (locale: Locale): Promise<unknown> =>
  Promise.all([loadWords(WORDS, locale, 'parts/hosted'), loadWords(ENDPOINT_WORDS, locale)]);

/** Error sentences for language models in the page or on a server; empty before a panel has loaded. */
export const modelProblems = (): Record<string, string> => ({
  ...modelWords()?.problems,
  ...wordsOf<EndpointStrings | undefined>(ENDPOINT_WORDS)?.problems,
});

async function loadPanel(root: HTMLElement, locale: Locale): Promise<void> {
  const [{ modelPanel }] = await Promise.all([
    import('./panel'),
    loadModelWords(locale),
    loadWords(STORED_WORDS, locale),
  ]);
  const t = { ...modelWords()!, problems: modelProblems() };
  modelPanel(root, t, wordsOf<StoredStrings>(STORED_WORDS));
}

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
