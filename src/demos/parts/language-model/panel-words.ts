import { fill, formatNumber } from '~/i18n/format';
import type { Measured } from '~/lib/language-model/pace';
import { LOCALES } from '~/lib/locale';
import type { ModelStrings } from './strings';

/** Tokens per second, with a decimal if there are few. */
const paceText = (pace: number, t: ModelStrings) => formatNumber(pace, t.locale, pace < 10 ? 1 : 0);

export const measuredText = ({ writes, reads }: Measured, t: ModelStrings): string =>
  fill(t.paceHere, { writes: paceText(writes, t), reads: paceText(reads, t) });

export const sentences = (text: readonly string[], t: Pick<ModelStrings, 'locale'>): string =>
  text.filter(Boolean).join(LOCALES[t.locale].space);
