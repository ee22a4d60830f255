import { hasHan } from '../../glossary/names';
import { pinyinReader } from './pinyin';
import { simplifier, soundsOf, type CharacterTables, type Sounds } from './tables';

/**
 * Reads Chinese as it is typed: in traditional characters, by sound, in pinyin.
 *
 * @param site its names and all that it says; `isKnown` is true for Latin words of the site
 */
export function respeller(
  tables: CharacterTables,
  site: { names: readonly string[]; text: string; isKnown: (word: string) => boolean },
): { names(text: string): readonly string[]; written(question: string): string } {
  const { names, text, isKnown } = site;
  const sounds = soundsOf(tables);
  const simplified = simplifier(tables);
  const pinyin = pinyinReader(names, sounds, isKnown);
  const corrected = homophones(names, sounds, text);
  return {
    names: pinyin.names,
    /** A question in the characters of the site. */
    written: (question: string): string => {
      const simple = simplified(pinyin.written(question));
      return hasHan(simple) ? corrected(simple) : simple;
    },
  };
}

/** Lengths of the names for which homophones are put right; a single character has too many. */
const SHORTEST = 2;
const LONGEST = 10;

/**
 * Makes a function that puts characters right which an input method has chosen wrongly: 微条 → 微调. Those that form a
 * pair with a neighbour which the site says stay as they are: 本地模型 keeps its 地模.
 *
 * @param names names of Han characters; the others are left out
 * @param text everything that the site says
 */
function homophones(
  names: readonly string[],
  sounds: Sounds,
  text: string,
): (question: string) => string {
  const bySyllable = namesBySyllable(names, sounds);
  const soundsLike = (typed: string, meant: string) =>
    (sounds.get(typed) ?? []).some((syllable) => sounds.get(meant)?.includes(syllable));
  const isSaid = (question: string, at: number) =>
    [at - 1, at].some((from) => {
      const pair = question.slice(Math.max(0, from), from + 2);
      return pair.length === 2 && text.includes(pair);
    });
  const meantAt = (question: string, at: number): string | undefined =>
    (sounds.get(question[at]!) ?? [])
      .flatMap((syllable) => bySyllable.get(syllable) ?? [])
      .filter((name) => {
        const typed = question.slice(at, at + name.length);
        const fits = (one: string, place: number) =>
          one === name[place] || (soundsLike(one, name[place]!) && !isSaid(question, at + place));
        return typed.length === name.length && [...typed].every(fits);
      })
      .toSorted((a, b) => b.length - a.length)[0];
  return (question) => {
    let written = '';
    for (let at = 0; at < question.length;) {
      const meant = meantAt(question, at) ?? question[at]!;
      written += meant;
      at += meant.length;
    }
    return written;
  };
}

/** Names by the syllables of their first characters. */
function namesBySyllable(names: readonly string[], sounds: Sounds): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const fit = new RegExp(`^\\p{Script=Han}{${SHORTEST},${LONGEST}}$`, 'u');
  for (const name of new Set(names))
    if (fit.test(name))
      for (const syllable of sounds.get(name[0]!) ?? [])
        table.set(syllable, [...(table.get(syllable) ?? []), name]);
  return table;
}
