import type { Locale } from '~/i18n/locales';
import { en, type TrainerStrings } from './en';
import { zh } from './zh';

export type { TrainerStrings };
export const trainerStrings: Record<Locale, TrainerStrings> = { en, zh };
