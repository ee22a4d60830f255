import { describe, expect, test } from 'vitest';
import { toHtml } from '~/lib/figure';
import { marksOf, yoursMark } from '~/lib/ladder/marks';
import { counted, type Size } from '~/lib/ladder/rows';
import { rowFor } from './row';

describe('the marks of a ladder line', () => {
  const row = (size: Size, right: number) => rowFor('facts', 'fact', size, right);
  const html = toHtml(
    marksOf({ road: 'fact', tiny: row('tiny', 0), real: row('135m', 60), literature: [row('literature', 120)] }, 'Facts'), // prettier-ignore
  );

  test('are a circle, a square and a diamond, on an axis from 6 to 154', () => {
    expect(html).toContain('<circle cx="6" cy="11" r="4">');
    expect(html).toContain('<rect x="75.5" y="17.5" width="9" height="9">');
    expect(html).toContain('d="M154 28l5 5-5 5-5-5z"');
  });

  test('each have a name and an interval', () => {
    expect(html).toContain('aria-label="Facts"');
    expect(html.match(/class="whisker\b/g)).toHaveLength(3);
  });
});

test('the reader’s own mark is a triangle on the same axis', () => {
  const html = toHtml(yoursMark({ task: 'facts', road: 'fact', ...counted(50, 100) }, 'Mine'));
  expect(html).toContain('d="M80 5l6 10.5H74z"');
  // Wilson's interval of 50 in 100 is 0.404 … 0.596.
  expect(html).toContain('x1="65.8" x2="94.2"');
});
