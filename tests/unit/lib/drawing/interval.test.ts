import { expect, test } from 'vitest';
import { intervalBar } from '~/lib/drawing/interval';
import { toHtml } from '~/lib/figure';

test('an interval is a band from its low to its high end, and the share a stroke in it', () => {
  const html = toHtml(intervalBar({ share: 0.6, low: 0.4, high: 0.8 }));
  expect(html).toContain('<rect x="40%" width="40%"');
  expect(html).toContain('class="share" x1="60%" x2="60%"');
  expect(html).not.toContain('class="best"');
});

test('another share is a line over the whole height', () => {
  const html = toHtml(intervalBar({ share: 0.5, low: 0.25, high: 0.75 }, 1));
  expect(html).toContain('class="best" x1="100%" x2="100%" y1="0" y2="16"');
});
