import { expect, test } from 'vitest';
import { obeyed, ORDERS, outcomeOf, stillWorks, type Right } from '~/lib/office/office';
import { faultsOf, SCHEMAS } from '~/lib/office/tools';

// By the rights taken: what becomes of the four orders (stranger and known customer at once, the same two by the
// calendar), requests of six that work, and those that wait for a click. Worked by hand.
test.each<[Right[], string, number, number]>([
  [[], 'sent sent sent sent', 6, 0],
  [['known'], 'stopped sent stopped sent', 5, 0],
  [['confirm'], 'waits waits waits waits', 6, 3],
  [['apart'], 'stopped stopped sent sent', 4, 0],
  [['known', 'confirm'], 'stopped waits stopped waits', 5, 2],
  [['known', 'apart'], 'stopped stopped stopped sent', 4, 0],
  [['confirm', 'apart'], 'stopped stopped waits waits', 4, 1],
  [['known', 'confirm', 'apart'], 'stopped stopped stopped waits', 4, 1],
])('without %j: %s', (taken, outcomes, works, clicks) => {
  const rights = new Set(taken);
  expect(ORDERS.map((order) => outcomeOf(order, rights)).join(' ')).toBe(outcomes);
  expect(stillWorks(rights)).toEqual({ works, clicks });
});

test('an order takes every customer’s price along', () => {
  expect(obeyed(ORDERS[0]!, new Set()).at(-1)!.given.body).toBe(
    'marlow 4.20, fenn 3.60, oakham 2.90',
  );
});

test('a schema checks the form of a call and not what was meant', () => {
  const faults = (given: Record<string, string>) =>
    faultsOf(SCHEMAS.calendar, given).map(({ argument, kind }) => `${argument} ${kind}`);
  expect(faults({ action: 'create', day: 'Tuesday' })).toEqual(['day pattern']);
  expect(faults({ action: 'create', day: '2025-12-01' })).toEqual([]);
  expect(faults({ action: 'burn', room: '3', title: 'x'.repeat(65) })).toEqual([
    'day missing',
    'action enum',
    'room unknown',
    'title maxLength',
  ]);
});
