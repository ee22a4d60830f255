import type { Locale } from '~/lib/locale';
import site, { type Words } from 'words:site';

export type { Words };

export const words = (locale: Locale): Words => site[locale];
