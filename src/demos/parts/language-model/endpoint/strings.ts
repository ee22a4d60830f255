import type { Locale } from '~/lib/locale';
import { en, type EndpointStrings } from './en';
import { zh } from './zh';

export type { EndpointStrings };
export const endpointStrings: Record<Locale, EndpointStrings> = { en, zh };
