import type { Locale } from '~/lib/locale';
import { mount } from '~/demos/kit/mount';
import { bringModelWords, lazyModelPanel, modelWords } from '~/demos/parts/language-model/lazy';
import { findSlot, propsOf } from '~/demos/kit/props';
import type { WorldsProps } from '~/demos/parts/language-model/toy-worlds';
import { bringWords, wordsOf } from '~/demos/kit/words';
import { Bench } from './bench';
import { deskForm, filesForm, runForm } from './form';

const WORDS = 'prompt/panels/own';

/** Activates the bench for own prompts. @param root the element with `data-own-prompt` */
export async function openOwnPrompt(root: HTMLElement, locale: Locale): Promise<void> {
  await Promise.all([bringWords(WORDS, locale), bringModelWords(locale)]);
  const words = { t: wordsOf<never>(WORDS), model: modelWords()!, locale };
  mount(findSlot(root, 'own-form'), deskForm(words.t, words.model));
  mount(findSlot(root, 'own-act'), runForm(words.t));
  mount(findSlot(root, 'own-files'), filesForm(words.t));
  const { worlds } = propsOf<WorldsProps>(root);
  const bench = new Bench(root, words, worlds);
  const panel = lazyModelPanel(
    findSlot(root, 'lm-panel'),
    { demo: 'own-prompt', locale },
    { ready: bench.modelTurned, gone: bench.modelTurned },
  );
  bench.writer = () => panel.writer();
  await bench.begin();
}
