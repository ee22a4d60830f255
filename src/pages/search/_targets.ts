import { allLessons, type PlacedLesson } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { href } from '~/site';
import { lessonPath } from '~/lib/lesson/address';

export const addressOf = (lesson: PlacedLesson, locale: Locale) => href(lessonPath(locale, lesson));

/** @throws if no document has the address of a target */
export function mustExist(target: string, address: string, documents: readonly { url: string }[]) {
  if (!documents.some(({ url }) => url === address))
    throw new Error(
      `content/search.yaml names ${target}, but there is no ${address}. Correct it, or take it away.`,
    );
}

/** The address of a target of content/search.yaml: the id of a lesson, or an address below the language. */
export async function targetAddress(target: string, locale: Locale): Promise<string> {
  const lesson = (await allLessons()).find(({ id }) => id === target);
  return lesson ? addressOf(lesson, locale) : href(`${locale}/${target}`);
}
