import { editDistance } from '../../glossary/edit-distance';
import type { Sounds } from './tables';

/** A name with more readings than these keeps the first ones. */
const MOST_READINGS = 8;
/** Longer names are not typed by their sounds. */
export const LONGEST_NAME = 12;
/** Letters of a spelling within a question, of its beginning, and of one with a slip. */
const IN_QUESTION = 4;
const BEGINNING = 4;
const WITH_SLIP = 6;
/** Most words of one name: `jian suo zeng qiang sheng cheng`. */
const MOST_WORDS = 8;

/** Reads pinyin without tones. @param isKnown true for Latin words of the site, which are never pinyin */
export function pinyinReader(
  names: readonly string[],
  sounds: Sounds,
  isKnown: (word: string) => boolean,
): { names(text: string): readonly string[]; written(question: string): string } {
  const { whole, initials } = spelledOf(names, sounds);
  const spellings = [...whole.keys()];
  const wordsOf = (run: string) => {
    const words = run.split(/[\s']+/);
    const written: string[] = [];
    let isPinyin = false;
    for (let at = 0; at < words.length;) {
      const found = longestAt(words, at);
      isPinyin ||= found !== undefined;
      written.push(found?.name ?? words[at]!);
      at += found?.count ?? 1;
    }
    return isPinyin ? written.join(' ') : run;
  };
  const longestAt = (words: readonly string[], at: number) => {
    const most = Math.min(MOST_WORDS, words.length - at);
    for (let count = most; count > 0; count--) {
      const run = words.slice(at, at + count);
      const typed = run.join('').toLowerCase();
      const [name] = whole.get(typed) ?? [];
      if (name && typed.length >= IN_QUESTION && !run.some((word) => isKnown(word.toLowerCase())))
        return { name, count };
    }
    return undefined;
  };
  return {
    /** A question with its pinyin in characters: `shenme shi weitiao` keeps the words that are no name. */
    written: (question: string): string => question.replace(/[a-z]+(?:[ '][a-z]+)*/gi, wordsOf),
    /** The names that a text of letters stands for: its spelling, its initials, its beginning, or all but one letter. */
    names(text: string): readonly string[] {
      const typed = text.toLowerCase().replace(/[\s']+/g, '');
      if (!/^[a-z]{2,}$/.test(typed)) return [];
      const found = whole.get(typed) ?? initials.get(typed);
      if (found) return found;
      const like = (fits: (spelling: string) => boolean) =>
        spellings.filter(fits).flatMap((spelling) => whole.get(spelling)!);
      const begun = typed.length < BEGINNING ? [] : like((spelling) => spelling.startsWith(typed));
      if (begun.length > 0 || typed.length < WITH_SLIP) return begun;
      return like((spelling) => editDistance(typed, spelling, 1) <= 1);
    },
  };
}

function spelledOf(names: readonly string[], sounds: Sounds) {
  const whole = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const add = (table: Map<string, string[]>, key: string, name: string) => {
    const known = table.get(key) ?? [];
    if (!known.includes(name)) table.set(key, [...known, name]);
  };
  for (const name of new Set(names))
    for (const syllables of readings(name, sounds)) {
      add(whole, syllables.join(''), name);
      add(initials, syllables.map((syllable) => syllable[0]).join(''), name);
    }
  return { whole, initials };
}

/** The readings of a name in syllables; Latin words are read as they are written. Empty if it has no Han character. */
function readings(name: string, sounds: Sounds): string[][] {
  const units = name.toLowerCase().match(/\p{Script=Han}|[a-z]+/gu) ?? [];
  if (name.length > LONGEST_NAME || !units.some((unit) => sounds.has(unit))) return [];
  let all: string[][] = [[]];
  for (const unit of units) {
    const ways = sounds.get(unit) ?? [unit];
    all = all.flatMap((before) => ways.map((way) => [...before, way])).slice(0, MOST_READINGS);
  }
  return all;
}
