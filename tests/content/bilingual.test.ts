import { describe, expect, test } from 'vitest';
import {
  readClaimFiles,
  readContradictions,
  readCourse,
  readEvidence,
  readGuide,
  readMatrix,
  readProgramNotes,
  readPrograms,
  readSources,
  readTerms,
  readTopics,
} from './read';

type Text = { place: string; language: string; text: string };

function texts(value: unknown, place: string, language = ''): Text[] {
  if (typeof value === 'string') return language ? [{ place, language, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const named = (inner as { id?: string; slug?: string } | null)?.id ?? key;
    return texts(inner, `${place}.${named}`, key === 'en' || key === 'zh' ? key : language);
  });
}

const all = texts(
  {
    glossary: Object.fromEntries(readTerms().map((term) => [term.slug, term])),
    claims: readClaimFiles(),
    contradictions: readContradictions(),
    course: readCourse(),
    evidence: readEvidence(),
    guide: readGuide(),
    matrix: readMatrix(),
    programs: readPrograms(),
    programNotes: readProgramNotes(),
    sources: readSources(),
    topics: readTopics(),
  },
  'content',
);
const chinese = all.filter(({ language }) => language === 'zh');
const placesWith = (list: Text[], pattern: RegExp) =>
  list.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place}: ${text}`);

describe('bilingual texts', () => {
  test('are found', () => expect(chinese.length).toBeGreaterThan(1500));

  test('are written in the language of their field', () => {
    expect(
      placesWith(
        all.filter(({ language }) => language === 'en'),
        /\p{Script=Han}{10,}/u,
      ),
    ).toEqual([]);
    const long = chinese.filter(({ text }) => text.length > 24);
    expect(long.filter(({ text }) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('address the reader as 你, never as 您', () =>
    expect(placesWith(chinese, /您/)).toEqual([]));

  test('use full-width punctuation between Han characters', () => {
    expect(placesWith(chinese, /\p{Script=Han}[,;:!?.()"'] ?\p{Script=Han}/u)).toEqual([]);
  });

  test('use Chinese quotation marks, not corner brackets', () => {
    expect(placesWith(chinese, /[「」『』]/)).toEqual([]);
  });

  test('put a space between Han and Latin letters or digits', () => {
    const tight = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(placesWith(chinese, tight)).toEqual([]);
  });

  test('have no stray or doubled spaces', () => {
    expect(placesWith(all, /^\s|\s$| {2}|\n/)).toEqual([]);
    expect(placesWith(chinese, /\p{Script=Han} \p{Script=Han}| [，。；：！？、）”]/u)).toEqual([]);
  });
});
