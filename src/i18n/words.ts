import type { Locale } from '~/lib/locale';
import site, { type Words } from 'words:site';

export type { Words };

/** The words of the site's frame in one language. */
export const words = (locale: Locale): Words => site[locale];
