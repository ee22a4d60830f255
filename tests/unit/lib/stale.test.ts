import { fc, forAll } from '../../property';
import { expect, test } from 'vitest';
import { FRESH_DAYS, staleSince } from '~/lib/stale';

test('a price is stale after 60 days, not on the sixtieth', () => {
  expect(staleSince('2026-09-28', '2026-11-27')).toBe(false);
  expect(staleSince('2026-09-27', '2026-11-27')).toBe(true);
  expect(staleSince('2026-11-27', '2026-11-27')).toBe(false);
});

test('staleness depends only on the number of days, whatever the months', () => {
  const day = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
  forAll(fc.nat(30_000), fc.nat(200), (on, later) => {
    expect(staleSince(day(on), day(on + later))).toBe(later > FRESH_DAYS);
  });
});
