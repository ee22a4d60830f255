import { LOCALE_CODES } from '~/lib/locale';

/** One page per language. */
export const localePaths = () => LOCALE_CODES.map((locale) => ({ params: { locale } }));
