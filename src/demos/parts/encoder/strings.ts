import type { Locale } from '~/lib/locale';
import { en, type EncoderStrings } from './en';
import { zh } from './zh';

export type { EncoderStrings };
export const encoderStrings: Record<Locale, EncoderStrings> = { en, zh };
