import type { Both } from '~/lib/locale';
import { en, type TakeHomeStrings } from './en';
import { zh } from './zh';

export type { TakeHomeStrings } from './en';

export const takeHomeStrings: Both<TakeHomeStrings> = { en, zh };
