import type { MapPoint } from './scene';
import { LOCALE_CODES, LOCALES } from '~/lib/locale';

interface Term {
  slug: string;
  name: { en: string; zh: string };
  definition: { en: string; zh: string };
  /** The lesson that explains the term, such as R3. */
  lesson: string;
}

/** Each term of the glossary twice, in English and in Chinese: its name and its definition. */
export const termPoints = (terms: readonly Term[]): MapPoint[] =>
  LOCALE_CODES.flatMap((language) =>
    terms.map(({ slug, name, definition, lesson }) => ({
      id: `${slug}/${language}`,
      label: name[language],
      text: `${name[language]}${LOCALES[language].colon}${definition[language]}`,
      language,
      part: lesson.charAt(0),
    })),
  );
