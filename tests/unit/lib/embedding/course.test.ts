import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedText, embedTexts, tokenParts } from '~/lib/embedding/course';
import { rowOf } from '~/lib/embedding/vectors';
import { norm } from '~/lib/math/vector';
import { smallCourse } from './small-course';

const WORDS = ['ship', 'harbour', 'of', '检索', '索增', '增强'];
const course = smallCourse(WORDS);
const texts = fc.array(fc.constantFrom(...WORDS, '检索增强', 'unheard', '。')).map((words) => words.join(' ')); // prettier-ignore

describe('embedText', () => {
  it('is the sum of weight × (1 + ln tf) × row, normalised to length 1', () => {
    const share = (token: string, tf: number) => {
      const number = course.tokens.get(token)!;
      const factor = course.weight(number) * (1 + Math.log(tf));
      return [...course.row(number)].map((value) => value * factor);
    };
    const [ship, harbour] = [share('ship', 3), share('harbour', 1)];
    const sum = ship.map((value, axis) => value + harbour[axis]!);
    const found = embedText(course, 'Ship, ship: SHIP! harbour');
    found.forEach((value, axis) => expect(value).toBeCloseTo(sum[axis]! / norm(sum), 5));
  });

  it('has length 1, or is zeros where no token is known', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const length = norm(embedText(course, text));
        const known = tokenParts(course, text).length > 0;
        expect(length).toBeCloseTo(known ? 1 : 0, 5);
      }),
    );
  });

  it('does not depend on the order of words', () => {
    const one = embedText(course, 'ship of harbour');
    embedText(course, 'harbour of ship').forEach((value, axis) =>
      expect(value).toBeCloseTo(one[axis]!, 6),
    );
  });

  it('gives one row per text', () => {
    const rows = embedTexts(course, ['ship', '', '检索增强']);
    expect(rows).toMatchObject({ count: 3, width: 8 });
    expect(rowOf(rows, 2)).toEqual(embedText(course, '检索增强'));
    expect([...rowOf(rows, 1)]).toEqual(Array(8).fill(0));
  });
});

describe('tokenParts', () => {
  it('adds up to the vector of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = embedText(course, text);
        const parts = tokenParts(course, text);
        for (let axis = 0; axis < 8; axis++) {
          const sum = parts.reduce((total, { vector }) => total + vector[axis]!, 0);
          expect(sum).toBeCloseTo(whole[axis]!, 5);
        }
      }),
    );
  });

  it('names each known token once, in the order of the text', () => {
    const names = tokenParts(course, '检索增强 of unheard ship of').map(({ token }) => token);
    expect(names).toEqual(['检索', '索增', '增强', 'of', 'ship']);
  });
});
