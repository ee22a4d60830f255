import type { Locale } from '~/lib/locale';
import { en, type TrainerStrings } from './en';
import { zh } from './zh';

export type { TrainerStrings };
export const trainerStrings: Record<Locale, TrainerStrings> = { en, zh };
