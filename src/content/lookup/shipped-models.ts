import { existsSync, statSync } from 'node:fs';
import { allLessons, lessonEntry } from '~/content/lookup';
import { offeredModel, REAL, type RealEncoder } from '~/lib/encoder/models';
import { filesOf, vectorPath, type Corpus } from '~/lib/encoder/vectors/corpora';
import { sizeOf } from '~/lib/encoder/vectors/file';
import { lessonTexts } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';

/** The encoders whose vectors of some texts are there, with or without their weights. */
export const vectorsOf = (corpora: readonly Corpus[]): RealEncoder[] =>
  REAL.filter((model) =>
    filesOf(model)
      .filter(({ corpus }) => corpora.includes(corpus))
      .every((file) => existsSync(`public/${vectorPath(file)}`)),
  );

/** The passages of all lessons in a language, as an encoder reads them. */
export async function passageTexts(language: Locale): Promise<string[]> {
  const bodies = (await allLessons()).map(
    async ({ id }) => (await lessonEntry(language, id)).body ?? '',
  );
  return lessonTexts(await Promise.all(bodies), language);
}

/** Of E5's vectors of all passages, also those still to be made; 0 for a language of which none are made. */
export async function passageBytes(language: Locale): Promise<number> {
  const path = vectorPath({ model: 'e5', corpus: 'lessons', language });
  if (!filesOf('e5').map(vectorPath).includes(path)) return 0;
  const made = statSync(`public/${path}`, { throwIfNoEntry: false });
  return made?.size ?? sizeOf((await passageTexts(language)).length, offeredModel('e5')!.width);
}
