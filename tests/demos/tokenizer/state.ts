import { defaults } from '~/lib/settings/table';
import type { CountedBy } from '~/demos/tokenizer/worker/vocabularies';
import { tokenizerFields, type TokenizerSettings } from '~/demos/tokenizer/core/settings';
import { stateOf, type TokenizerState } from '~/demos/tokenizer/state';
import tokenizerStrings from 'words:tokenizer';
import { VOCABULARIES } from '~/lib/text/vocabularies/names';
import type { Locale } from '~/lib/locale';
import { tokenizerSnapshot } from '../../../scripts/demos/tokenizer/snapshot';
import { learnBytePairs } from '~/lib/text/byte-pairs';

const TEXT = 'aaabdaaabac 船船船 ';
const parallel = Array.from({ length: 8 }, (_, i) => ({
  en: `Boat ${i} leaves the pier in the morning.`,
  zh: `第 ${i} 班船早上离开码头。`,
}));
const { compared } = tokenizerSnapshot(parallel, { training: 'both', merges: 5 });
const published = {
  bytes: 2_861_485,
  vocabularies: VOCABULARIES.map((name) => ({ name, label: name, file: name, ratio: 1.5 })),
};
export const learnt = learnBytePairs(TEXT, tokenizerFields.merges.max);

interface Shown {
  locale?: Locale;
  live?: boolean;
  counted?: CountedBy;
}

export function shown(
  form: Partial<TokenizerSettings> = {},
  { locale = 'en', live = true, counted }: Shown = {},
): TokenizerState {
  const settings = { ...defaults(tokenizerFields), en: 'aab', zh: '船船。', ...form };
  const t = tokenizerStrings[locale];
  const words = { locale, t, live, passages: 80, published };
  const answer = { form: settings, learnt, compared, ...(counted && { counted }) };
  return stateOf(answer, words);
}
