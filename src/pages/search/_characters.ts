import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { LONGEST_NAME } from '~/lib/site-search/chinese/pinyin';
import { NO_CHARACTERS, type CharacterTables } from '~/lib/site-search/chinese/tables';
import type { Unplaced } from './_documents';

/** The sounds of the characters of names and of common ones, and the traditional forms of what the site says. */
function charactersOf(documents: readonly Unplaced[]): CharacterTables {
  const texts = documents.flatMap(({ title, names, asked, text }) => [
    title,
    ...names,
    ...asked,
    text,
  ]);
  const han = new Set(texts.join('').match(/\p{Script=Han}/gu));
  return {
    sounds: soundRows(shortNames(documents), commonCharacters()),
    traditional: traditionalForms(han),
  };
}

/** The sounds of the names alone, for pages in another language. */
const pinyinOf = (documents: readonly Unplaced[]): CharacterTables => ({
  ...NO_CHARACTERS,
  sounds: soundRows(shortNames(documents.filter(({ kind }) => kind === 'term'))),
});

/** Chinese is typed otherwise than it is written; an English page has its names alone. */
export const charactersIn = { en: pinyinOf, zh: charactersOf };

const shortNames = (documents: readonly Unplaced[]): string[] =>
  documents
    .flatMap(({ title, names }) => [title, ...names])
    .filter(({ length }) => length <= LONGEST_NAME);

/** The readings of a character by itself, the commonest first: 曾 is `ceng` and `zeng`. */
const READINGS = 2;

/** Only syllables of names are kept, since nothing else is typed by its sound. */
function soundRows(names: readonly string[], others: readonly string[] = []): string[] {
  const rows = new Map<string, Set<string>>();
  for (const run of new Set(names.flatMap((name) => name.match(/\p{Script=Han}+/gu) ?? [])))
    syllablesOf(run).forEach((syllable, at) => {
      rows.set(syllable, (rows.get(syllable) ?? new Set()).add(run[at]!));
    });
  for (const character of others)
    for (const syllable of syllablesOf(character, true).slice(0, READINGS))
      rows.get(syllable)?.add(character);
  return [...rows].map(([syllable, characters]) => syllable + [...characters].join('')).sort();
}

/** Syllables without tones, as they are typed: 绿 is `lv`. A character is read as its word has it: 重排, 权重. */
const syllablesOf = (run: string, multiple = false): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', multiple }).map((one) => one.replace('ü', 'v'));

/** The 3,755 characters of GB 2312's first level, which an input method offers first. */
function commonCharacters(): string[] {
  const from = 0xb0;
  const to = 0xd7;
  const cells = Array.from({ length: to - from + 1 }, (_, row) =>
    Array.from({ length: 94 }, (_, column) => [from + row, 0xa1 + column]),
  );
  const text = new TextDecoder('gbk').decode(Uint8Array.from(cells.flat(2)));
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** The traditional characters whose simplified form is one of `said`, in two strings of equal length. */
function traditionalForms(han: ReadonlySet<string>): [string, string] {
  const simple = Converter({ from: 't', to: 'cn' });
  const first = 0x4e00;
  const last = 0x9fff;
  const all = Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  const forms = all
    .map((character) => [character, simple(character)] as const)
    .filter(([character, form]) => form !== character && han.has(form) && !han.has(character));
  return [forms.map(([from]) => from).join(''), forms.map(([, to]) => to).join('')];
}
