import { LOCALES, type Both, type Locale } from '../../locale';

export const termText = (name: string, definition: string, language: Locale): string =>
  `${name}${LOCALES[language].colon}${definition}`;

type Named = Readonly<Record<'name' | 'definition', Readonly<Both<string>>>>;

export const termTexts = (terms: readonly Named[], language: Locale): string[] =>
  terms.map(({ name, definition }) => termText(name[language], definition[language], language));
