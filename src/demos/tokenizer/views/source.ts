import { gunzipSync } from 'node:zlib';
import { pricesOf, servedVocabulary } from '~/content/lookup';
import { LINE_PRICE } from '~/lib/cost/line-price';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { drawnPieces, openVocabulary } from '~/lib/text/vocabularies';
import { LINES, OFFERED, type TokensSource } from '.';

const inBoth = async <T>(made: (locale: Locale) => T): Promise<Record<Locale, Awaited<T>>> =>
  Object.fromEntries(
    await Promise.all(LOCALE_CODES.map(async (locale) => [locale, await made(locale)] as const)),
  ) as Record<Locale, Awaited<T>>;

/** Both lines by a published vocabulary. */
async function cutBy(name: (typeof OFFERED)[number]) {
  const { bytes } = await servedVocabulary(name);
  const vocabulary = openVocabulary(name, gunzipSync(bytes));
  return inBoth((lang) => drawnPieces(vocabulary.encode(LINES[lang]), vocabulary));
}

export const sources = {
  tokenizer: async (): Promise<TokensSource> => {
    const [gpt2, o200k, qwen3] = await Promise.all(OFFERED.map(cutBy));
    return {
      cuts: { gpt2: gpt2!, o200k: o200k!, qwen3: qwen3! },
      prices: await inBoth((locale) => pricesOf(LINE_PRICE[locale])),
    };
  },
};
