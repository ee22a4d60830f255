import given from './encodings.json';

/** A text as an encoding reads it, which is called as `TextDecoder` calls it. */
export interface EncodingReading {
  encoding: string;
  /** Its first line with a letter that is not ASCII. */
  line: string;
  /** Signs that stand for bytes which mean nothing, and of letters that are not ASCII the share in what looks like words. */
  unreadable: number;
  likely: number;
}

/** Bytes that are read, and characters of them in which words are looked for. */
const SAMPLE = 65_536;
const JUDGED = 4_000;

/** How each encoding reads some bytes, the likeliest first; those that read the same are one. */
export function readingsOf(bytes: Uint8Array): EncodingReading[] {
  const readings = new Map<string, EncodingReading>();
  for (const encoding of given.encodings.split(' ')) {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE)).replace(/\ufffd$/, '');
    const line = text.split(/[\r\n]+/).find((one) => /[^\0-\x7f]/.test(one)) ?? '';
    const unreadable = text.split('\ufffd').length - 1;
    if (!readings.has(text))
      readings.set(text, { encoding, line, unreadable, likely: likelihood(text) });
  }
  return [...readings.values()].sort((one, other) => other.likely - one.likely);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Signs of any language that say nothing of a text. */
const SIGNS = new RegExp(given.signs, 'gu');

/** What a word looks like: a Chinese or Japanese one as the browser's dictionary cuts it, or a frequent character; a Korean one with a frequent syllable; one in one alphabet, with small letters behind its first, and few accents. */
const LIKELY = given.words.map(({ pattern, flags }) => new RegExp(pattern, flags));

function likelihood(text: string): number {
  let all = 0;
  let likely = 0;
  for (const { segment } of words.segment(text.slice(0, JUDGED))) {
    const letters = segment.replace(SIGNS, '').length;
    all += letters;
    if (LIKELY.some((one) => one.test(segment))) likely += letters;
  }
  return all === 0 ? 0 : likely / all;
}
