import { describe, expect, test } from 'vitest';
import { sectionsOf } from '~/lib/site-search/plain-text';

const SOURCE = `A **ferry** line asks its <Term id="model">model</Term>.

## What it found {/* found */}

Only{' '}
<Rec cell="a > b/{x}">97%</Rec> of [the pages](/en/) <Claim id="000-01" />.

| a | b |
| - | - |
| one | two |

<Figure
  alt="no > such"
/>

## 又一节 {/* more */}

先<Term id="x">检索</Term>
再回答。

<Challenge>Try. <Solution>It is 12.</Solution></Challenge>
`;

describe('sectionsOf', () => {
  const sections = sectionsOf(SOURCE);

  test('cuts a lesson at its headings and keeps their ids', () => {
    expect(sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['', ''],
      ['found', 'What it found'],
      ['more', '又一节'],
    ]);
  });

  test('keeps the words and removes markup, tags and attributes', () => {
    expect(sections[0]!.text).toBe('A ferry line asks its model.');
    expect(sections[1]!.text).toBe('Only 97% of the pages . a b one two');
  });

  test('joins Chinese lines without a space, and leaves out solutions', () => {
    expect(sections[2]!.text).toBe('先检索再回答。 Try.');
  });
});
