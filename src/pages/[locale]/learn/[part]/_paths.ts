import { allLessons } from '~/content/lookup';
import { LOCALE_CODES } from '~/lib/locale';

/** A lesson in each language. */
export async function lessonPaths() {
  const lessons = await allLessons();
  return LOCALE_CODES.flatMap((locale) =>
    lessons.map(({ id, slug, part }) => ({
      params: { locale, part: part.slug, slug },
      props: { locale, id },
    })),
  );
}
