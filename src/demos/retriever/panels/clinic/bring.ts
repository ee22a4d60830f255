import type { Locale } from '~/lib/locale';
import { propsOf } from '~/demos/kit/props';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { RetrieverStrings } from '../../words/en';
import type { Bench, Clinic } from './clinic';
import type { ClinicProps } from './state';

const WORDS = 'retriever/panels/clinic';

/** Loads the clinic's script, shortly after the demo above it. */
export async function bringClinic(
  root: HTMLElement,
  locale: Locale,
  demo: RetrieverStrings,
  bench: Bench,
): Promise<Clinic> {
  const [module] = await Promise.all([import('./clinic'), bringWords(WORDS, locale)]);
  const { lessons, reader } = propsOf<ClinicProps>(root);
  return new module.Clinic(root, { t: wordsOf(WORDS), demo, lessons, reader }, bench);
}
