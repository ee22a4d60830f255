import { hasHan } from './glossary/names';
import { LOCALES } from './locale';

/** The language of a title or a name, as `lang` has it: Chinese where one Han character is in it. */
export const languageOf = (text: string): string => LOCALES[hasHan(text) ? 'zh' : 'en'].lang;
