import { expect, test } from 'vitest';
import { changeMapThumb } from '~/demos/change-map/thumb';
import { toHtml } from '~/lib/figure';
import { readChanges } from '../../content/read';

test('the picture lights the road to take first for a request', () => {
  const request = readChanges().find(({ id }) => id === 'new-price-list')!;
  expect(toHtml(changeMapThumb(request)).match(/class="lit"/g)).toHaveLength(1);
  expect(request.fit.rag).toBe('first');
});
