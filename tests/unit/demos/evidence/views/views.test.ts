import { describe, expect, test } from 'vitest';
import { views } from '~/demos/evidence/views';

const marks = { first: '11110', second: '1u10u' };
const files = { en: marks, zh: marks };
const pictured = (name: string, settings = {}, locale: 'en' | 'zh' = 'en') =>
  views.evidence.picture(name, settings, files, locale);
const said = (...asked: Parameters<typeof pictured>) => JSON.stringify(pictured(...asked));
/** A field whose squares are so many of each kind. */
const counting = (...counts: number[]) => ({
  field: { squares: counts.map((count) => expect.arrayContaining([count])) },
});

describe('the wins view, a hundred tests of two systems', () => {
  test.each([
    ['50', [20, 11, 69]],
    ['200', [8, 3, 89]],
    ['800', [0, 0, 100]],
  ])('with %s questions each, the worse leads, none and the better lead %j', (questions, counts) =>
    expect(pictured('wins', { questions })).toMatchObject(counting(...counts)),
  );

  test('asks at rest, without a number of the result', () => {
    expect(said('wins', { asked: 'no' }, 'zh')).not.toMatch(/领先 \d/);
    expect(pictured('wins', { asked: 'no' })).toMatchObject(counting(100));
  });
});

describe('the wins view, with a test of the reader’s own', () => {
  test('draws tests of that length, and the range of its score', () => {
    const own = { asked: 'own', questions: '200', right: '164' };
    expect(pictured('wins', own)).toMatchObject(counting(8, 3, 89));
    expect(said('wins', own)).toContain('82%. Its 95% confidence interval goes from 76% to 87%');
  });

  test.each([
    ['no question', { questions: '0', right: '0' }],
    ['more right answers than questions', { questions: '50', right: '51' }],
    ['half a question', { questions: '50.5', right: '41' }],
    ['words', { questions: 'fifty', right: '41' }],
    ['nothing', { questions: '', right: '' }],
    ['nothing right', { questions: '50', right: '' }],
  ])('takes %s for none', (_, typed) =>
    expect(() => pictured('wins', { asked: 'own', ...typed })).toThrow(RangeError),
  );
});

describe('the needed view, the length of a test', () => {
  test.each([
    ['82', '78', '883 questions', 84],
    ['84', '74', '170 questions', 12],
    ['90', '70', '51 questions', 1],
    ['80', '80', 'no number of questions', 95],
  ])('%s against %s: %s, beside the slide’s fifty', (one, other, big, more) =>
    expect(pictured('needed', { one, other })).toMatchObject({
      field: { ...counting(5, more).field, big },
    }),
  );
});

describe('the judge view, with two assistants', () => {
  const trusted = { foundRight: '50', foundWrong: '50' };
  const marked = { foundRight: '48', foundWrong: '30' };
  const more = { saidRight: '3000', judged: '4000', foundRight: '960', foundWrong: '600', known: '1000' }; // prettier-ignore

  test.each([
    ['ranks the long answers first while the judge is trusted', trusted, '75%.', '70%.'],
    [
      'ranks them last once the judge is checked',
      marked,
      '75%, corrected 63%, from 47% to 78%.',
      '70%, corrected 70%, from 61% to 79%.',
    ],
    [
      'shows two ranges that do not overlap after twenty times as many checks',
      more,
      '75%, corrected 63%, from 59% to 66%.',
      '70%, corrected 70%, from 68% to 72%.',
    ],
  ])('%s', (_, settings, long, short) =>
    expect(pictured('judge', settings)).toMatchObject({
      shares: [
        { said: `long answers: the judge says ${long}` },
        { said: `short answers: the judge says ${short}` },
      ],
    }),
  );
});

test.each([
  ['1', 5],
  ['20', 64],
])('without any difference, after %s tries %i offices of 100 see one', (comparisons, fooled) =>
  expect(pictured('tries', { comparisons })).toMatchObject(counting(fooled, 100 - fooled)),
);

test('the rows view numbers the rows of a results file, with two marks each, and counts them', () =>
  expect(pictured('rows')).toMatchObject({
    copied: expect.stringContaining('\n1,1,1\n2,1,0\n3,1,1\n4,1,0\n5,0,0'),
    foot: expect.stringContaining('both right 2, only retrieval 2, only the fine-tuned model 0'),
  }));
