import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '~/demos/four-roads/core/real/judge';
import { WORDING } from '~/demos/four-roads/core/real/wording';
import { readable } from '~/lib/world';
import { LANGUAGES, shippedWorld } from '../means';

const en = { options: ['Tova', 'Maruk', 'red', 'ink'], notKnowing: WORDING.en.notKnowing };
const zh = { options: ['邵宁', '韩祥', '朱红'], notKnowing: WORDING.zh.notKnowing };

describe('an answer', () => {
  test.each([
    ['Tova', '1'],
    ['tova.', '1'],
    ['**Tova**', '1'],
    ['Ｔｏｖａ', '1'],
    ['The mayor of Arlen is Tova, who was elected last year.', '1'],
    ['Maruk', '0'],
    ['Tova or Maruk', '0'],
    ['Tovas', '0'],
    ['', '0'],
    ['I think it is a town in Norway.', '0'],
    ['unknown', 'u'],
    ['Unknown.', 'u'],
    ['I don’t know who leads Arlen.', 'u'],
    ['“Unknown.”', 'u'],
    ['The answer is unknown.', 'u'],
    ['The sentences say nothing of it. Unknown.', 'u'],
    ['Unknown, but perhaps Tova', '?'],
    ['Unknown. Perhaps Tova.', '?'],
    ['The guards of the Castle of St. Helen are unknown', '?'],
    ['Wenmere is worn in an unknown person.', '?'],
    ['The mayor is Tova, and her age is not stated.', '?'],
  ])('in English is read by the list: %s', (answer, mark) => {
    expect(readAnswer(answer, { ...en, value: 'Tova' }).mark).toBe(mark);
  });

  test.each([
    ['邵宁', '1'],
    ['榆桥的镇长是邵宁。', '1'],
    ['邵 宁 。', '1'],
    ['韩祥', '0'],
    ['邵宁和韩祥', '0'],
    ['不知道', 'u'],
    ['我不知道榆桥的镇长是谁。', 'u'],
    ['答案是：不知道。', 'u'],
    ['这座城镇的镇长我不清楚。', '?'],
    ['看到每一个名字或词回答！不知道。我是一个', '?'],
    ['不知道，也许是邵宁', '?'],
    ['不详 。', 'u'],
  ])('in Chinese is read by the list: %s', (answer, mark) => {
    expect(readAnswer(answer, { ...zh, value: '邵宁' }).mark).toBe(mark);
  });

  test('about what nobody told is right only if it says so', () => {
    expect(readAnswer('unknown', en).mark).toBe('u');
    expect(readAnswer('Tova', en).mark).toBe('0');
    expect(readAnswer('', en).mark).toBe('0');
  });

  test('tells which values it names, in words of their own alone', () => {
    expect(readAnswer('Ink, or Maruk? A shredder thinks.', en).named).toEqual(['Maruk', 'ink']);
  });

  test('of any text at all is read without a fault, and never right where nothing was told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readAnswer(text, en).mark).not.toBe('1');
      }),
    );
  });
});

describe.each(LANGUAGES)('the values of the world (%s)', (language) => {
  const { lexicon } = shippedWorld[language];
  const { notKnowing } = WORDING[language];
  const options = lexicon.values.map((names) =>
    names.map((name) => readable(lexicon, lexicon.spelling[name]!)),
  );

  test('are each read as themselves and as nothing else', () => {
    for (const names of options)
      for (const value of names) {
        const said = language === 'en' ? `It is ${value}.` : `是${value}。`;
        expect(readAnswer(said, { value, options: names, notKnowing })).toEqual({
          mark: '1',
          named: [value],
        });
      }
  });

  test('stand in no question, no rule and no word for not knowing', () => {
    const { rule, ruleToRead, sentences, question, unknown } = WORDING[language];
    const texts = [rule, ruleToRead, sentences, question, unknown, ...notKnowing];
    for (const names of options)
      for (const text of texts)
        expect(readAnswer(text, { options: names, notKnowing: [] }).named).toEqual([]);
  });
});
