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
import { brokenRules, CODE, plainCode } from './typography';

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

  test('follow the rules of written Chinese', () => {
    // A value of JSON keeps its straight quotes.
    const faults = chinese.flatMap(({ text, place }) =>
      brokenRules(plainCode(text.replace(/"\w+"/g, CODE)), place),
    );
    expect(faults).toEqual([]);
  });

  test('have no stray or doubled spaces', () => {
    expect(placesWith(all, /^\s|\s$| {2}|\n/)).toEqual([]);
  });
});
