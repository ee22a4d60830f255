import { type MapPoint, withTwins } from './scene';
import { LOCALES } from '~/lib/locale';

interface Term {
  slug: string;
  name: { en: string; zh: string };
  definition: { en: string; zh: string };
  /** The lesson that explains the term, such as R3. */
  lesson: string;
}

/** Each term of the glossary twice, in English and in Chinese: its name and its definition. */
export function termPoints(terms: readonly Term[]): MapPoint[] {
  return withTwins(
    (['en', 'zh'] as const).flatMap((language) =>
      terms.map(({ slug, name, definition, lesson }) => ({
        id: `${slug}/${language}`,
        name: slug,
        label: name[language],
        text: `${name[language]}${LOCALES[language].colon}${definition[language]}`,
        language,
        part: lesson.charAt(0),
      })),
    ),
  );
}
