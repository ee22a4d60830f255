import { allLessons, type PlacedLesson } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { href } from '~/site';

/** Where a lesson stands; while it is planned, where it is announced. */
export const addressOf = ({ id, part, slug, planned }: PlacedLesson, locale: Locale) =>
  href(planned ? `${locale}/learn/#${id}` : `${locale}/learn/${part.slug}/${slug}/`);

/** The address of a target of content/search.yaml: the id of a lesson, or an address below the language. */
export async function targetAddress(target: string, locale: Locale): Promise<string> {
  const lesson = (await allLessons()).find(({ id }) => id === target);
  return lesson ? addressOf(lesson, locale) : href(`${locale}/${target}`);
}
