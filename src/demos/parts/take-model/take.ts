import { zipOf } from '~/browser/archive';
import { save } from '~/browser/save-file';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { codeOf } from '~/demos/kit/problem';
import { bringWords, wordsOf } from '~/demos/kit/words';
import { contentsOf } from './contents';
import type { Offered } from './offer';
import type { TakeModelStrings } from './strings';

const WORDS = 'parts/take-model';

/**
 * Packs a model and hands it out.
 * @returns what became of it, in a sentence
 * @throws RemoteError `source-missing` if a file of the site cannot be loaded
 */
export async function takeModel(offered: Offered, locale: Locale): Promise<string> {
  await bringWords(WORDS, locale);
  const t = wordsOf<TakeModelStrings>(WORDS);
  try {
    const [model, training, printed] = await Promise.all([
      offered.files(),
      offered.training(),
      offered.prints(t.example),
    ]);
    const date = new Date().toISOString().slice(0, 10);
    const contents = contentsOf({ ...offered, model, training, printed, date }, t, locale);
    const folder = `crossroads-${offered.name}`;
    const body = zipOf(folder, contents);
    const file = `${folder}.zip`;
    save({ file, type: 'application/zip', body });
    const size = formatNumber(body.size, locale);
    return fill(t.done, { file, files: contents.length, size });
  } catch (problem) {
    if (codeOf(problem) === 'source-missing') throw problem;
    return t.failed;
  }
}
