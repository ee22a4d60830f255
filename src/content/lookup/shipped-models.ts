import { existsSync, statSync, readFileSync } from 'node:fs';
import { allLessons, lessonEntry } from '~/content/lookup';
import { offeredModel, REAL, type RealEncoder } from '~/lib/encoder/models';
import {
  filesOf,
  vectorPath,
  vectorFiles,
  type Corpus,
  type VectorFile,
} from '~/lib/encoder/vectors/corpora';
import { sizeOf, readVectors } from '~/lib/encoder/vectors/file';
import { lessonTexts } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';
import { sectionsOf } from '~/lib/site-search/plain-text';
import { lackOf } from '~/lib/encoder/vectors/digest';

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
  return lessonTexts((await Promise.all(bodies)).flatMap(sectionsOf), language);
}

/** Of E5's vectors of all passages, also those still to be made; 0 for a language of which none are made. */
export async function passageBytes(language: Locale): Promise<number> {
  const path = vectorPath({ model: 'e5', corpus: 'lessons', language });
  if (!filesOf('e5').map(vectorPath).includes(path)) return 0;
  const made = statSync(`public/${path}`, { throwIfNoEntry: false });
  return made?.size ?? sizeOf((await passageTexts(language)).length, offeredModel('e5')!.width);
}

interface ShippedVectors extends VectorFile {
  path: string;
  texts: number;
  bytes: number;
}

/**
 * The files of vectors that are there when the site is built. A text that has none, being new or edited, is searched by its
 * words; the build says how many in a line.
 * @param textsOf the texts of a file as an encoder reads them
 */
export async function shippedVectors(
  textsOf: (file: VectorFile) => Promise<readonly string[]>,
): Promise<ShippedVectors[]> {
  const there = vectorFiles().filter((file) => existsSync(`public/${vectorPath(file)}`));
  const listed: ShippedVectors[] = [];
  for (const file of there) {
    const path = vectorPath(file);
    const bytes = readFileSync(`public/${path}`);
    const { digests } = readVectors(bytes);
    const lack = lackOf(`public/${path}`, digests, await textsOf(file));
    if (lack) console.warn(lack);
    listed.push({ ...file, path, texts: digests.length, bytes: bytes.length });
  }
  return listed;
}
