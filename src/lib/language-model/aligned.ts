import type { TokenChance } from './writing';

/** The candidates for a model's next token, the likeliest first. */
export interface NextTokens {
  /** The reported candidates; their sum is 1 if all were reported. */
  chances: readonly TokenChance[];
}

/** The chance of one text in one model. */
export interface AlignedChance {
  chance: number;
  /** True if the model's token begins with a space; tokens with and without one are added up. */
  spaced: boolean;
}

/** A candidate text and its chance in each model; undefined for a model that did not report it. */
interface AlignedRow {
  text: string;
  chances: (AlignedChance | undefined)[];
}

/**
 * The next tokens of several models in one list, aligned by their texts without leading spaces: vocabularies differ,
 * and one model may write a word with its space that another writes without. Sorted by the highest chance in any model.
 *
 * @param most most rows to return
 * @example alignedRows([{ chances: [{ text: ' red', chance: 1 }] }, { chances: [{ text: 'red', chance: 1 }] }], 9)
 *   // one row, "red", spaced in the first alone
 */
export function alignedRows(models: readonly NextTokens[], most: number): AlignedRow[] {
  const maps = models.map(byText);
  const texts = [...new Set(maps.flatMap((map) => [...map.keys()]))];
  const highest = (text: string) => Math.max(...maps.map((map) => map.get(text)?.chance ?? 0));
  return texts
    .map((text) => ({ text, highest: highest(text) }))
    .sort((a, b) => b.highest - a.highest)
    .slice(0, most)
    .map(({ text }) => ({ text, chances: maps.map((map) => map.get(text)) }));
}

function byText({ chances }: NextTokens): Map<string, AlignedChance> {
  const map = new Map<string, AlignedChance>();
  for (const { text, chance } of chances) {
    const key = withoutSpace(text);
    const before = map.get(key);
    const spaced = key !== text || (before?.spaced ?? false);
    map.set(key, { chance: chance + (before?.chance ?? 0), spaced });
  }
  return map;
}

/** A token of only blanks keeps them, as they are its whole content. */
const withoutSpace = (text: string): string => text.trimStart() || text;

/**
 * Shannon entropy of the next token in bits. Tokens that were not reported count as one, which gives a lower bound;
 * `rest` is their total chance, 0 … 1.
 */
export function entropyOf({ chances }: NextTokens): { bits: number; rest: number } {
  const told = chances.reduce((sum, { chance }) => sum + chance, 0);
  const rest = Math.max(0, 1 - told);
  const bits = [...chances.map(({ chance }) => chance), rest].reduce(
    (sum, chance) => sum + (chance > 0 ? -chance * Math.log2(chance) : 0),
    0,
  );
  return { bits, rest };
}

/** The chance of a word as far as a single token shows it. */
export interface WordChance {
  /** The token is the whole word, the beginning of it, or not among the reported ones. */
  is: 'whole' | 'beginning' | 'untold';
  /** The token's text without its space. */
  text: string;
  /** 0 … 1; for `untold` an upper bound. */
  chance: number;
}

/**
 * The chance of a word, or of the longest token that it begins with, since models split words differently. Leading
 * spaces are ignored; case matters.
 *
 * @param word not empty
 */
export function chanceOfWord(model: NextTokens, word: string): WordChance {
  const map = byText(model);
  const whole = map.get(word);
  if (whole) return { is: 'whole', text: word, chance: whole.chance };
  const longest = [...map.keys()]
    .filter((text) => text.trim() && word.startsWith(text))
    .sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined)
    return { is: 'beginning', text: longest, chance: map.get(longest)!.chance };
  const least = model.chances.at(-1)?.chance ?? 1;
  return { is: 'untold', text: word, chance: Math.min(least, entropyOf(model).rest) };
}
