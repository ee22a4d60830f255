import { expect, test } from 'vitest';
import { heightOf } from '~/lib/five/scale';
import { lossCurve } from '~/lib/five/loss';
import { slopesOf } from '~/lib/five/slopes';
import { textOf, toHtml } from '~/lib/figure';

test('lossCurve joins the passes and labels both ends', () => {
  const curve = lossCurve([4, 2, 1], {
    text: 'falls',
    first: 'loss 4',
    last: '1',
    passes: '3 passes',
  });
  const html = toHtml(curve);
  expect(html.match(/class="ln\b/g)).toHaveLength(2);
  expect(html).toContain('x1="33.3%"');
  expect(textOf(curve)).toBe('loss 4103 passes');
});

test('slopesOf draws one line per road and leaves the last column to the reader', () => {
  const html = toHtml(
    slopesOf(
      [{ road: 'rag', values: [99, 36, 87.5], name: 'retrieval', drops: [0, 0, 0] }],
      'one line',
      ['toy', 'ours', 'larger', 'yours'].map((name) => [name, '1 M'] as const),
      String,
    ),
  );
  expect(html).toContain('retrieval 99');
  expect(html.match(/class="column"/g)).toHaveLength(4);
  expect(html).toMatch(/data-own[^>]*><circle class="open\b/);
});

test('heightOf puts higher values higher', () => {
  expect(heightOf(100)).toBeLessThan(heightOf(0));
  expect(heightOf(50)).toBe((heightOf(0) + heightOf(100)) / 2);
});
