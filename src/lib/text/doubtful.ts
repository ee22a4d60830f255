/** Pages whose letters a file may name wrongly, and some of them. */
export interface Doubtful {
  pages: readonly number[];
  letters: string;
}

/** Least words of a page by which their letters are judged, and the share that are no words. */
const LEAST_WORDS = 12;
const NO_WORDS = 0.3;
const SHOWN = 24;

/**
 * Pages with letters that their fonts seem to name wrongly: signs of private use or without a meaning, rare characters side by
 * side, or words of which many mix figures with letters, or capitals with small ones.
 */
export function doubtfulIn(pages: readonly string[]): Doubtful | undefined {
  const found = pages.map((text) => strayIn(text) ?? rareIn(text) ?? mixedIn(text));
  const doubted = found.flatMap((letters, at) => (letters === undefined ? [] : [at + 1]));
  const letters = found.find((one) => one !== undefined);
  return letters === undefined ? undefined : { pages: doubted, letters: letters.slice(0, SHOWN) };
}

/** Letters without a meaning beside others; one alone is the dot of a list. */
const STRAY = /\S*(?:\ufffd|[\ue000-\uf8ff]{2}|\p{L}[\ue000-\uf8ff]|[\ue000-\uf8ff]\p{L})\S*/u;
const strayIn = (text: string): string | undefined => STRAY.exec(text)?.[0];

const rareIn = (text: string): string | undefined =>
  /\p{Script=Han}{2,}/u.exec(
    text.replace(/\p{Script=Han}/gu, (one) => (common().has(one) ? ' ' : one)),
  )?.[0];

let known: ReadonlySet<string> | undefined;

/** The characters of GB 2312, of JIS X 0208, and the frequent ones of Big5. */
const common = (): ReadonlySet<string> =>
  (known ??= new Set(
    ['gbk b0 f8', 'euc-jp b0 f5', 'big5 a4 c7'].flatMap((one) => {
      const [encoding, from, to] = one.split(' ') as [string, string, string];
      const bytes: number[] = [];
      for (let pair = Number(`0x${from}40`); pair < Number(`0x${to}00`); pair++)
        if (encoding === 'big5' || (pair & 0xff) > 0xa0) bytes.push(pair >> 8, pair & 0xff);
      return [...new TextDecoder(encoding).decode(Uint8Array.from(bytes))];
    }),
  ));

function mixedIn(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  const mixed = latin.filter((word) => /\p{Ll}\p{Lu}|\p{L}\d+\p{L}|^\d\p{L}{2}/u.test(word));
  const isMany = latin.length >= LEAST_WORDS && mixed.length > NO_WORDS * latin.length;
  return isMany ? mixed.join(' ') : undefined;
}
