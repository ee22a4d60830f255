import type { TokenChance } from './writing';

/** What one model might write next, the likeliest first. */
export interface NextTokens {
  /** As many as were told; together 1 where all were. */
  chances: readonly TokenChance[];
}

/** The chance of one text in one model. */
export interface AlignedChance {
  chance: number;
  /** Whether the model's token begins with a space; both kinds are added up. */
  spaced: boolean;
}

/** A text that may come next, and how likely each model holds it; undefined where a model has not told it. */
interface AlignedRow {
  text: string;
  chances: (AlignedChance | undefined)[];
}

/**
 * The next tokens of several models in one list, aligned by their texts without leading spaces: vocabularies
 * differ, and a word that one model writes with its space another writes without. The likeliest anywhere first.
 *
 * @param most rows at most
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

/** A token of blanks alone keeps them: they are all that it says. */
const withoutSpace = (text: string): string => text.trimStart() || text;

/**
 * Shannon entropy in bits of what comes next. Tokens that were not told count as one: then it is the least that
 * the entropy can be, and `rest` is their chance together, 0 … 1.
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

/** How likely a word comes next, as far as one token says. */
export interface WordChance {
  /** The whole word as one token; a token with which it begins; or none of those that were told. */
  is: 'whole' | 'beginning' | 'untold';
  /** The token's text without its space. */
  text: string;
  /** 0 … 1; of `untold`, the most that it can be. */
  chance: number;
}

/**
 * The chance of a word, or of the longest token that it begins with: models cut words differently. Leading spaces
 * do not count, capitals do.
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
