import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { readLearnt } from '~/demos/tokenizer/core/snapshot';
import { SAMPLE } from '~/demos/tokenizer/core/training-text';
import { encoder } from '~/lib/text/byte-pairs/encode';
import { shownToken, vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import type { Entry } from './drawing-numbers';
import { runIn } from './runs';

/** The first tokens of the page's sentence, or a word after increasing numbers of merges. */
export async function tokensIn({ run, take, word, after, name }: Entry<'tokens'>, locale: Locale) {
  const { merges } = readLearnt((await runIn('tokenizer', run, locale)).snapshot.merges);
  const vocabulary = vocabularyOf(merges);
  const pieces = (text: string, most?: number) =>
    encoder(merges, most)
      .encode(text)
      .map((token) => ({ text: readable(vocabulary[token]!), number: String(token) }));
  if (take !== undefined) return { lines: [{ pieces: pieces(SAMPLE[locale]).slice(0, take) }] };
  if (!word || !name) throw new Error('Say how many tokens to take, or a word and its name.');
  return {
    lines: after.map((n) => ({
      name: fill(name, { n: formatNumber(n, locale) }),
      pieces: pieces(word, n).map(({ text }) => ({ text })),
    })),
  };
}

const readable = (bytes: readonly number[]): string =>
  shownToken(bytes)
    .parts.map((part) => ('text' in part ? part.text.replaceAll(' ', '␣') : `⟨${part.bytes}⟩`))
    .join('');
