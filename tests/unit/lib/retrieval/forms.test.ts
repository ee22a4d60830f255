import { fc, forAll } from '../../../property';
import { beforeAll, describe, expect, test } from 'vitest';
import { askedForms } from '~/lib/retrieval/forms';
import { buildIndex, chunksWithOneOf, queryTerms } from '~/lib/retrieval/text-index';
import { loadTraditional } from '~/lib/text/plain-form';
import { segment } from '~/lib/text/segment';

beforeAll(loadTraditional);

const forms = (texts: string[], query: string) =>
  Object.fromEntries(askedForms(buildIndex(texts), query));

describe('a token of a question means', () => {
  test.each([
    ['itself and the same word with accents', ['cafe', 'Café'], 'café', { café: ['cafe', 'café'] }],
    ['the pairs that hold a lone character', ['小猫咪', '狗'], '猫', { 猫: ['小猫', '猫咪'] }],
    ['traditional characters', ['檢索'], '检索', { 检索: ['檢索'] }],
    ['two words with a hyphen', ['check-in'], 'checkin', { checkin: ['check', 'in'] }],
    ['a number with its unit', ['12kg'], '12 kg', { 12: ['12kg'], kg: ['12kg'] }],
    ['nothing, where the text lacks it in every form', ['therapist'], 'rapist', { rapist: [] }],
  ])('%s', (_, texts, query, expected) => {
    expect(forms(texts, query)).toEqual(expected);
  });

  test('no word that happens to be two others', () => {
    expect(forms(['the rapist'], 'therapist')).toEqual({ therapist: [] });
  });
});

test('a term of the text counts once, for the first token that means it', () => {
  const index = buildIndex(['12kg', '12kg and more', 'other']);
  expect(queryTerms(index, '12 kg')).toEqual([{ term: '12', number: 0, df: 2 }]);
  expect(chunksWithOneOf(index, ['12kg', 'more'])).toBe(2);
});

test('forms are terms of the text, and every token has its own entry', () => {
  forAll(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (texts, query) => {
    const index = buildIndex(texts);
    const asked = askedForms(index, query);
    expect([...asked.keys()]).toEqual([...new Set(segment(query))]);
    for (const form of [...asked.values()].flat()) expect(index.termNumbers.has(form)).toBe(true);
  });
});
