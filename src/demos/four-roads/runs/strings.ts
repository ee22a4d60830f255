import type { Locale } from '~/lib/locale';
import { en, type RunsStrings } from './en';
import { zh } from './zh';

export type { RunsStrings };
export const runsStrings: Record<Locale, RunsStrings> = { en, zh };
