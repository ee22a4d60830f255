import { describe, expect, test } from 'vitest';
import { itemsOf } from '~/lib/citations/judgement';
import citationStrings from 'words:citations';
import { CASES } from '~/schemas/citations';
import { readCitedAnswers, readHandbook, repeated, expectKnown } from './read';
import { brokenRules } from './typography';

const answers = readCitedAnswers();
const { passages } = readHandbook();
const sentences = answers.flatMap(({ id, sentences: all }) =>
  all.map((sentence, i) => ({ place: `${id} ${i + 1}`, ...sentence })),
);
const texts = [
  ...answers.map(({ id, question }) => ({ place: id, text: question })),
  ...sentences.map(({ place, text }) => ({ place, text })),
  ...sentences.flatMap(({ place, why, cites }) =>
    [why, ...cites.map((cite) => cite.why)].flatMap((text) => (text ? [{ place, text }] : [])),
  ),
];

describe('the answers of the citations demo', () => {
  test('are six, each with its own id', () => {
    expect(answers).toHaveLength(6);
    expect(repeated(answers.map(({ id }) => id))).toEqual([]);
  });

  test('cite passages that exist and that a passenger may read', () => {
    const named = answers.flatMap(({ id, passages: listed }) =>
      listed.map((passage) => [id, passage] as const),
    );
    expectKnown(
      named,
      passages.filter(({ role }) => role === 'public'),
    );
    for (const answer of answers) expect(repeated(answer.passages)).toEqual([]);
  });

  test('have as many sentences in both languages, with the same citations and figures', () => {
    const figures = (text: string) => (text.match(/\[\d\]|F-\d+/g) ?? []).sort().join(' ');
    const differing = texts.filter(({ text }) => figures(text.en) !== figures(text.zh));
    expect(differing.map(({ place }) => place)).toEqual([]);
    const ends = (text: string) => text.match(/[.!?。！？]/gu)?.length;
    const split = sentences.filter(({ text }) => ends(text.en) !== 1 || ends(text.zh) !== 1);
    expect(split.map(({ place }) => place)).toEqual([]);
  });

  test('repeat no text, and leave none untranslated', () => {
    for (const locale of ['en', 'zh'] as const)
      expect(repeated(sentences.map(({ text }) => text[locale]))).toEqual([]);
    const wrong = texts.filter(
      ({ text }) => /\p{Script=Han}/u.test(text.en) || !/\p{Script=Han}/u.test(text.zh),
    );
    expect(wrong).toEqual([]);
  });

  test('follow the rules of written Chinese', () => {
    expect(texts.flatMap(({ place, text }) => brokenRules(text.zh, place))).toEqual([]);
  });

  test('contain no typed citation numbers, which are made from the citations', () => {
    const typed = sentences.filter(({ text }) => /\[\d\]/.test(text.en + text.zh));
    expect(typed.map(({ place }) => place)).toEqual([]);
  });

  test('cover every case, and each case has a name in both languages', () => {
    const shown = new Set<string>(sentences.map((sentence) => sentence.case));
    expect(CASES.filter((one) => !shown.has(one))).toEqual([]);
    for (const { cases } of Object.values(citationStrings))
      expect(Object.keys(cases)).toEqual([...CASES]);
  });

  test('contain 30 judgements, with enough of both kinds', () => {
    expect(sentences.flatMap(({ cites }) => itemsOf(cites.length))).toHaveLength(30);
    const supports = sentences.flatMap(({ cites }) => cites.map(({ supports: one }) => one));
    expect(supports.filter((one) => one === 'full').length).toBeGreaterThan(10);
    expect(supports.filter((one) => one === 'none').length).toBeGreaterThan(5);
  });
});
