import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { OWN_LIMITS } from '~/lib/citations/own-problem';
import { readPassages } from '~/lib/citations/own-passages';
import { readSentences } from '~/lib/citations/own-sentences';

const passages = readPassages('[1] Fog\n[2] Dogs\n[5] Bees');
const read = (text: string) =>
  readSentences(text, passages).map(({ text: own, cites, dangling }) => [own, cites, dangling]);

describe('the sentences of a pasted answer', () => {
  test('have the marks inside them or right after them', () => {
    expect(read('Boats stop [1]. Dogs stay. [2][5] Bees wait.')).toEqual([
      ['Boats stop.', [0], []],
      ['Dogs stay.', [1, 2], []],
      ['Bees wait.', [], []],
    ]);
  });

  test('are split in Chinese too, with either kind of bracket', () => {
    expect(read('起雾停航【1】。狗要牵绳。【2】蜜蜂等天黑［5］。')).toEqual([
      ['起雾停航。', [0], []],
      ['狗要牵绳。', [1], []],
      ['蜜蜂等天黑。', [2], []],
    ]);
  });

  test('continue over a Chinese semicolon', () => {
    expect(read('狗要牵绳；猫不用【2】。')).toEqual([['狗要牵绳；猫不用。', [1], []]]);
  });

  test('count a mark once, and separate marks without a passage', () => {
    expect(read('Boats stop [1] in fog [1], says [4].')).toEqual([
      ['Boats stop in fog, says.', [0], [4]],
    ]);
  });

  test('start with each line and each item of a list', () => {
    expect(read('What holds:\n- Boats stop [1]\n2. Dogs stay [2]\n\n[5] Bees wait')).toEqual([
      ['What holds:', [], []],
      ['Boats stop', [0], []],
      ['Dogs stay', [1], []],
      ['Bees wait', [2], []],
    ]);
  });

  test('continue where a line breaks before a lower-case letter', () => {
    expect(read('Boats stop in\nfog [1]. Dogs\nstay.')).toEqual([
      ['Boats stop in fog.', [0], []],
      ['Dogs stay.', [], []],
    ]);
  });

  test('get a mark on its own line if they come before it', () => {
    expect(read('Boats stop.\n[1]\nDogs stay.').map(([, cites]) => cites)).toEqual([[0], []]);
  });

  test('contain every mark once, and only what was written', () => {
    const sentence = fc.tuple(
      fc.stringMatching(/^[A-Z][a-z]{1,6}( [a-z]{2,6}){0,3} float$/),
      fc.uniqueArray(fc.constantFrom(1, 2, 5, 8), { maxLength: 3 }),
      fc.boolean(),
    );
    forAll(fc.array(sentence, { minLength: 1, maxLength: 8 }), (written) => {
      const text = written
        .map(([words, numbers, behind]) => {
          const marks = numbers.map((number) => `[${number}]`).join('');
          return behind ? `${words}. ${marks}` : `${words}${marks && ' '}${marks}.`;
        })
        .join(' ');
      const found = readSentences(text, passages);
      expect(found.map((one) => one.text)).toEqual(written.map(([words]) => `${words}.`));
      const numbers = found.map(({ cites, dangling = [] }) => [
        ...cites.map((place) => passages[place]!.number),
        ...dangling,
      ]);
      expect(numbers.map((one) => one.sort())).toEqual(written.map(([, own]) => own.sort()));
    });
  });
});

describe('an unreadable answer', () => {
  const { answer, sentences, marks } = OWN_LIMITS;
  const range = `Boats stop [1-${marks + 1}].`;
  test.each([
    ['[1] [2]', 'answer-empty', {}],
    ['a'.repeat(answer + 1), 'answer-long', { found: answer + 1, most: answer }],
    ['Go. '.repeat(sentences + 1), 'answer-sentences', { found: sentences + 1, most: sentences }],
    [`Dogs stay. ${range}`, 'answer-marks', { n: 2, most: marks }],
    ['Dogs stay [1-9999].', 'answer-marks', { n: 1, most: marks }],
  ])('is named: %#', (text, code, values) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, values }) as Error);
  });
});
