import type { Locale } from '~/lib/locale';
import { propsOf } from '../../props';
import { bringWords, wordsOf } from '../../words';
import type { RetrieverStrings } from '../strings';
import type { Bench, Clinic } from './clinic';
import type { ClinicWords } from './state';

const WORDS = 'retriever/clinic';

/** Fetches what makes the clinic live, a moment after the demo above it. */
export async function bringClinic(
  root: HTMLElement,
  locale: Locale,
  demo: RetrieverStrings,
  bench: Bench,
): Promise<Clinic> {
  const [module] = await Promise.all([import('./clinic'), bringWords(WORDS, locale)]);
  const { lessons, reader } = propsOf<Pick<ClinicWords, 'lessons' | 'reader'>>(root);
  return new module.Clinic(root, { t: wordsOf(WORDS), demo, lessons, reader }, bench);
}
