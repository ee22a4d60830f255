import { LOCALES, type Locale } from '../../locale';

export const termText = (name: string, definition: string, language: Locale): string =>
  `${name}${LOCALES[language].colon}${definition}`;

interface Named {
  name: Readonly<Record<Locale, string>>;
  definition: Readonly<Record<Locale, string>>;
}

export const termTexts = (terms: readonly Named[], language: Locale): string[] =>
  terms.map(({ name, definition }) => termText(name[language], definition[language], language));
