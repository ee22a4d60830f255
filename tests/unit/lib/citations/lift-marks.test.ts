import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { liftMarks } from '~/lib/citations/lift-marks';
import { OWN_LIMITS } from '~/lib/citations/own-problem';

const numbersIn = (text: string) => liftMarks(text).marks.flatMap(({ numbers }) => numbers);

describe('citation marks', () => {
  test.each([
    ['[1]', [1]],
    ['【12】', [12]],
    ['［3］', [3]],
    ['［３］', [3]],
    ['[1][2]', [1, 2]],
    ['[1, 3]', [1, 3]],
    ['【1，3】', [1, 3]],
    ['[1、3]', [1, 3]],
    ['[2-4]', [2, 3, 4]],
    ['[2–4, 7]', [2, 3, 4, 7]],
    ['[^5]', [5]],
    ['【6†source】', [6]],
    ['[7](https://example.org/a)', [7]],
    ['[2] [2]', [2]],
    ['[0]', [0]],
    ['[1 and 4]', [1, 4]],
    ['[sources 1, 4]', [1, 4]],
    ['[参考资料2]', [2]],
    ['[[2]]', [2]],
    ['\\[2\\]', [2]],
    ['[1, p. 4]', [1]],
    ['[Source 1: fares.md]', [1]],
    ['<cite>1, 3</cite>', [1, 3]],
    ['[1] and [3]', [1, 3]],
  ])('are read in any notation: %s', (mark, numbers) => {
    expect(numbersIn(`It floats ${mark}.`)).toEqual(numbers);
    expect(liftMarks(`It floats ${mark}.`).plain).toBe('It floats.');
  });

  test.each([
    ['It floats¹.', [1]],
    ['It floats.¹,³', [1, 3]],
    ['It floats¹² ⁴.', [12]],
    ['It floats<sup>2, 3</sup>.', [2, 3]],
    ['它浮着²。', [2]],
    ['It floats^2^.', [2]],
  ])('are read where they are raised: %s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test.each('[a];[12345];[];[0, 1];(1);[1.5];a[i];[-1];5 m²;x²;10²'.split(';'))(
    'are not found in %s',
    (text) => expect(liftMarks(text)).toEqual({ plain: text, marks: [] }),
  );

  test('of a long range are limited, to one more than allowed', () => {
    expect(numbersIn('It floats [1-9999].').length).toBe(OWN_LIMITS.marks + 1);
  });
});

describe('a text without its marks', () => {
  test.each([
    ['Free [1]. Paid [2].', 'Free. Paid.'],
    ['Free. [1] Paid.', 'Free. Paid.'],
    ['Free.[1]Paid.', 'Free. Paid.'],
    ['Free [1] on Sundays', 'Free on Sundays'],
    ['Free[1] on Sundays', 'Free on Sundays'],
    ['Free (or cheap [1]) rides', 'Free (or cheap) rides'],
    ['免费【1】，不用买票。【2】狗也可以。', '免费，不用买票。狗也可以。'],
    ['周日 [1] 免费', '周日免费'],
    ['Free [1]\nPaid [2]', 'Free\nPaid'],
  ])('keeps only the white space it needs: %s', (text, plain) =>
    expect(liftMarks(text).plain).toBe(plain),
  );

  test('contains no mark and every other letter in order', () => {
    const piece = fc.oneof(
      fc.constantFrom('[1]', '【2】', ' ', '\n', '. ', '。', '[3, 4]'),
      fc.stringMatching(/^[a-z桥船]{1,4}$/u),
    );
    forAll(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { plain, marks } = liftMarks(pieces.join(''));
      const letters = (text: string) => text.replace(/[^a-z桥船.。]/gu, '');
      expect(letters(plain)).toBe(letters(pieces.join('')));
      expect(liftMarks(plain).marks).toEqual([]);
      for (const { at } of marks) expect(at).toBeLessThanOrEqual(plain.length);
    });
  });
});
