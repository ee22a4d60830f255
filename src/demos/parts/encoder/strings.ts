import type { Locale } from '~/lib/locale';
import { en, type EncoderStrings, type HostedWords } from './en';
import { zh } from './zh';

export type { EncoderStrings, HostedWords };
export const encoderStrings: Record<Locale, EncoderStrings> = { en, zh };
