import { hasHan } from './glossary/names';
import { LOCALES } from './locale';

/** The language of a title or a name, for `lang`: Chinese if it has a Han character. */
export const languageOf = (text: string): string => LOCALES[hasHan(text) ? 'zh' : 'en'].lang;
