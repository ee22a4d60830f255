import { hasHan } from '../../glossary/names';
import { homophones } from './homophones';
import { pinyinReader, type PinyinReader } from './pinyin';
import { simplifier, soundsOf, type CharacterTables } from './tables';

interface Spoken {
  readonly names: readonly string[];
  readonly text: string;
  /** True for Latin words of the site. */
  readonly isKnown: (word: string) => boolean;
}

/** Reads Chinese as it is typed: in traditional characters, by sound, in pinyin. */
interface Respeller extends Pick<PinyinReader, 'names'> {
  /** A question in the characters of the site. */
  written(question: string): string;
}

export function respeller(tables: CharacterTables, { names, text, isKnown }: Spoken): Respeller {
  const sounds = soundsOf(tables);
  const simplified = simplifier(tables);
  const pinyin = pinyinReader(names, sounds, isKnown);
  const corrected = homophones(names, sounds, text);
  return {
    names: pinyin.names,
    written: (question) => {
      const simple = simplified(pinyin.written(question));
      return hasHan(simple) ? corrected(simple) : simple;
    },
  };
}
