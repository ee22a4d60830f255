import { LOCALES, type Locale } from '../../locale';

/** The text of a term as an encoder reads it: its name and its definition. */
export const termText = (name: string, definition: string, language: Locale): string =>
  `${name}${LOCALES[language].colon}${definition}`;

interface Named {
  name: Readonly<Record<Locale, string>>;
  definition: Readonly<Record<Locale, string>>;
}

/** The texts of terms as an encoder reads them. */
export const termTexts = (terms: readonly Named[], language: Locale): string[] =>
  terms.map(({ name, definition }) => termText(name[language], definition[language], language));
