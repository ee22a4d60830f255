import type { FileReading } from '~/demos/parts/worker/files';
import { headingText } from '~/lib/text/blocks';
import { vocabularyAt, type VocabularyAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';

const MOST_HEADINGS = 200;
/** Characters that are counted without a pause. */
const SLICE = 200_000;

/** What is known of a file that cannot be read. */
export const NOTHING = {
  characters: 0,
  words: 0,
  isHan: false,
  opening: '',
  headings: [],
  isMemo: false,
};

/**
 * `isHan`: most of its letters are Chinese characters, which are then counted in place of words; `tokens`: by o200k, undefined if its
 * vocabulary did not come; `unsure`: it waits for the reader to say how it is read.
 */
export async function figuresOf(
  { text, pages, blocks, ...read }: FileReading,
  { memoSigns, vocabulary }: { memoSigns: readonly string[]; vocabulary: VocabularyAt },
  call: Call,
) {
  const slices = slicesOf(text);
  const sum = (count: (slice: string) => number) =>
    slices.reduce((total, slice) => total + count(slice), 0);
  const han = sum((slice) => slice.match(/\p{Script=Han}/gu)?.length ?? 0);
  const [, second = ''] = text.trim().split(/\n+/, 2);
  return {
    ...read,
    characters: text.length,
    isHan: han * 3 > text.length,
    words: sum((slice) => slice.match(/\S+/g)?.length ?? 0),
    tokens: await tokensOf(slices, vocabulary, call),
    pages: pages?.length,
    opening: text.trim().slice(0, 60).replace(/\s+/g, ' '),
    headings: blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(0, MOST_HEADINGS)
      .map((block) => headingText(text, block)),
    isMemo: memoSigns.some((sign) => second.startsWith(sign)),
  };
}

async function tokensOf(slices: readonly string[], vocabulary: VocabularyAt, call: Call) {
  const opened = await vocabularyAt(vocabulary).catch(() => undefined);
  let tokens = 0;
  for (const slice of slices) {
    tokens += opened?.count(slice) ?? 0;
    await call.pause();
  }
  return opened && tokens;
}

/** A long text in slices, each of which begins with a white space, where a token can begin. */
function slicesOf(text: string): string[] {
  const slices: string[] = [];
  for (let start = 0, end; start < text.length; start = end) {
    const space = text.slice(start + SLICE, start + 2 * SLICE).search(/\s/);
    end = Math.min(text.length, start + SLICE + Math.max(0, space));
    slices.push(text.slice(start, end));
  }
  return slices;
}
