import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asCriterion } from '~/lib/matrix/criteria';
import { RECORDS, slotsOfRecords } from '~/lib/matrix/recorded';
import { parts, sharesOf } from '~/demos/guide/table/state';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { roadIds } from '~/schemas/ids';
import recorded from '../../content/runs/matrix/matrix-start.json';
import { readClaims, readEvidence, readMatrix, repeated, expectKnown, idsOf } from './read';

const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const DIGITS = ['', ...'一二三四五六七八九'];

/** A number from 10 to 20 in words, such as `seventeen` and 十七; any other in digits. */
function spelled(n: number, locale: Locale): string {
  const word = TEENS[n - 10];
  if (!word) return String(n);
  return { en: word, zh: `${n === 20 ? '二' : ''}十${DIGITS[n % 10]}` }[locale];
}

const matrix = readMatrix();
const criteria = idsOf(matrix.criteria);
const cells = matrix.criteria.flatMap(({ id, roads }) =>
  roadIds.map((road) => ({ place: `${id}/${road}`, ...roads[road] })),
);

describe('the comparison matrix', () => {
  test('rates four roads by criteria in five groups', () => {
    expect(repeated(criteria)).toEqual([]);
    const groups = [...new Set(matrix.criteria.map(({ group }) => group))];
    expect(groups).toEqual(idsOf(matrix.groups));
  });

  test('cites evidence and claims that exist', () => {
    const rows = cells.flatMap(({ place, evidence }) => evidence.map((id) => [place, id] as const));
    expectKnown(rows, readEvidence());
    const claims = cells.flatMap(({ place, article }) =>
      article ? [[place, article.claimId] as const] : [],
    );
    expectKnown(claims, readClaims());
  });

  test('says in a row where our lab’s measurement and the rating differ', () => {
    const parted = LOCALE_CODES.flatMap((locale) => {
      const read = (name: string) =>
        JSON.parse(readFileSync(`content/runs/four-roads/${name}-${locale}.json`, 'utf8')) as never;
      return sharesOf(slotsOfRecords(RECORDS.map(read)))
        .filter((share) =>
          parts(asCriterion(matrix.criteria.find(({ id }) => id === share.criterion)!), share),
        )
        .map(({ criterion }) => criterion);
    });
    const told = matrix.criteria.flatMap(({ id, apart }) => (apart ? [id] : []));
    expect([...new Set(parted)].sort()).toEqual(told.sort());
  });

  test('says where a rating is a judgement alone', () => {
    const silent = cells.filter(({ evidence, note }) => evidence.length === 0 && !note);
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  test('has the recorded score of each road at the weights of its first preset', () => {
    const { weights } = matrix.presets[0]!;
    const sum = Object.values(weights).reduce((all, one) => all + one);
    const middle = (rating: number | [number, number]) =>
      typeof rating === 'number' ? rating : (rating[0] + rating[1]) / 2;
    const score = (road: (typeof roadIds)[number]) => {
      const merits = matrix.criteria.map(({ id, better, roads }) => {
        const rating = middle(roads[road].rating);
        return weights[id]! * (better === 'high' ? rating : 6 - rating);
      });
      return merits.reduce((all, merit) => all + merit, 0) / sum;
    };
    const scores = Object.fromEntries(
      roadIds.map((road) => [road, expect.closeTo(score(road), 9)]),
    );
    expect(
      recorded.snapshot.cells,
      'content/runs/matrix/matrix-start.json: give config.weights the weights of the first preset, then type npm run record -- matrix',
    ).toMatchObject(scores);
  });

  test('has five presets, the support bot first, each weighting every criterion', () => {
    expect(idsOf(matrix.presets)).toHaveLength(5);
    expect(matrix.presets[0]!.id).toBe('support-bot');
    for (const { id, weights } of matrix.presets) {
      expect(
        Object.keys(weights).sort(),
        `content/matrix.yaml, preset ${id}: give a weight to each criterion that lacks one (-), and to no other (+)`,
      ).toEqual([...criteria].sort());
      expect(Math.max(...Object.values(weights))).toBe(5);
    }
  });

  test('has two to four words in every cell, and few characters in Chinese', () => {
    const wrong = cells.filter(({ short: { en, zh } }) => {
      const words = en.split(' ').length;
      return words < 2 || words > 4 || zh.length > 12;
    });
    expect(wrong.map(({ place, short }) => `${place}: ${short.en} / ${short.zh}`)).toEqual([]);
  });
});

describe('the number of criteria', () => {
  const FILES = ['content/course.yaml', 'content/words/home.en.yaml', 'content/words/home.zh.yaml'];

  test.each(FILES)('in the text of %s is that of matrix.yaml', (file) => {
    const text = readFileSync(file, 'utf8').toLowerCase();
    const count = LOCALE_CODES.map((locale) => spelled(criteria.length, locale));
    const isSpelled = count.some((word) => text.includes(word));
    const remedy = `${file}: write ${count.join(' / ')} for the number of criteria`;
    expect(isSpelled ? [] : [remedy]).toEqual([]);
  });

  test('does not occur on social cards, which are pictures and cannot follow', () => {
    const cards = readFileSync('scripts/cards.ts', 'utf8').toLowerCase();
    for (const locale of LOCALE_CODES)
      expect(cards).not.toContain(spelled(criteria.length, locale));
  });
});
