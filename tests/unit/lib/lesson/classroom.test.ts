import { describe, expect, test } from 'vitest';
import {
  challengeOf,
  figureOf,
  firstQuestion,
  mostDoubtful,
  TIMETABLES,
} from '~/lib/lesson/classroom';

const LESSON = `---
id: S3
---

<Figure id="fig-before" kind="literature">

| a |
| - |

</Figure>

<Guess
  id="s3-price"
  options="a > b | b > a"
  min={0}
>
  A wrong answer costs <Rec cell="run/x">3</Rec> points. How sure must you be{' '}
  before it pays?
</Guess>

<Abstain run="r1-price" />

<Figure id="fig-price" run="r1-price">

</Figure>

<Challenge id="break-even">

Find the **price** at which both are level.

<Hint>

Which numbers differ?

</Hint>

<Solution>

At 0.04.

</Solution>

</Challenge>
`;

describe('a lesson in the classroom', () => {
  test('is planned to the minute', () => {
    for (const [length, stretches] of Object.entries(TIMETABLES))
      expect(stretches.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(Number(length));
  });

  test('begins with its first question, read without its marks', () => {
    expect(firstQuestion(LESSON)).toEqual({
      id: 's3-price',
      text: 'A wrong answer costs 3 points. How sure must you be before it pays?',
    });
  });

  test('sets its challenge without hint and solution', () => {
    expect(challengeOf(LESSON)).toEqual({
      id: 'break-even',
      text: 'Find the price at which both are level.',
    });
  });

  test('opens the first figure below the question, by its number in the lesson', () => {
    expect(figureOf(LESSON)).toEqual({ id: 'fig-price', number: 3 });
  });

  test('leaves out what the lesson does not have', () => {
    const bare = 'Only prose.';
    expect([firstQuestion(bare), challengeOf(bare), figureOf(bare)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('judges the claim that holds least, the first of several', () => {
    const claims = ['supported', 'partly', 'wrong', 'wrong'].map((verdict, n) => ({ verdict, n }));
    expect(mostDoubtful(claims)).toEqual({ verdict: 'wrong', n: 2 });
    expect(mostDoubtful([])).toBeUndefined();
  });
});
