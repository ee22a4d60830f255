import { hasHan } from '../glossary/names';
import { LOCALES } from '../locale';

/** In which language a work is cited, as `lang` has it. */
export const titleLanguage = (title: string): string => LOCALES[hasHan(title) ? 'zh' : 'en'].lang;
