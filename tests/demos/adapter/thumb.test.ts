import { expect, test } from 'vitest';
import { adapterThumb } from '~/demos/adapter/thumb';
import { toHtml } from '~/lib/figure';
import { record } from './state';

test('the picture has a tick for each right reply, before and after', () => {
  const { cells } = record;
  const ticks = toHtml(adapterThumb(cells)).match(/l4\.5 4\.5/g);
  expect(ticks).toHaveLength(cells['general/off']! + cells['general/on']!);
});
