import { fc, forAll } from '../../property';
import { expect, test } from 'vitest';
import { daysAfter, FRESH_DAYS, staleFrom, staleSince } from '~/lib/stale';

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

test('a price is old from the sixty-first day on, across the end of a year', () => {
  expect(staleFrom('2026-11-16')).toBe('2027-01-16');
  expect(daysAfter('2027-03-01', -1)).toBe('2027-02-28');
});
