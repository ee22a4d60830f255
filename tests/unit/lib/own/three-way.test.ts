import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedList, type Kind } from '~/lib/own/three-way';

/** Entries such as `a1`: a name, and a version. */
const KIND: Kind<string> = {
  nameOf: (one) => one[0]!,
  isAlike: (one, other) => one === other,
  both: (mine, theirs) => [mine, `${theirs.toUpperCase()}`],
};
const merged = (base: string, mine: string, theirs: string) =>
  mergedList(listed(base), listed(mine), listed(theirs), KIND).join(' ');
const listed = (text: string) => text.split(' ').filter(Boolean);

describe('a list that two hands have changed', () => {
  test.each([
    ['what each has added', 'a1', 'a1 b1', 'a1 c1', 'a1 b1 c1'],
    ['what one has taken away is gone', 'a1 b1', 'a1 b1', 'b1', 'b1'],
    ['what I have taken away is gone', 'a1 b1', 'b1', 'a1 b1', 'b1'],
    ['what both have taken away is gone', 'a1 b1', 'b1', 'b1', 'b1'],
    ['what one has changed is changed', 'a1', 'a1', 'a2', 'a2'],
    ['what I have changed is changed', 'a1', 'a2', 'a1', 'a2'],
    ['the same change is made once', 'a1', 'a2', 'a2', 'a2'],
    ['two changes both stay', 'a1', 'a2', 'a3', 'a2 A3'],
    ['what one has taken away and the other changed stays', 'a1', '', 'a2', 'a2'],
    ['what I have changed and the other taken away stays', 'a1', 'a2', '', 'a2'],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toBe(expected);
  });

  test('is my own where nothing of it changes', () => {
    const mine = ['a1', 'b2'];
    expect(mergedList(['a1'], mine, ['a1'], KIND)).toBe(mine);
  });

  test('never loses what either has added or changed, whoever merges', () => {
    const list = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcde'), fc.integer({ max: 3, min: 1 })).map((both) => both.join('')), { selector: (one) => one[0] }); // prettier-ignore
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const all = mergedList(base, mine, theirs, KIND).map((one) => one.toLowerCase());
        for (const one of [...mine, ...theirs]) if (!base.includes(one)) expect(all).toContain(one);
        const other = mergedList(base, theirs, mine, KIND).map((one) => one.toLowerCase());
        expect(other.sort()).toEqual(all.sort());
      }),
    );
  });
});
