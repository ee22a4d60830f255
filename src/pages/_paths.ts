import { LOCALE_CODES } from '~/i18n/locales';

/** One page per language. */
export const localePaths = () => LOCALE_CODES.map((locale) => ({ params: { locale } }));
