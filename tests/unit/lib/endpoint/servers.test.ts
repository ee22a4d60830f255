import { expect, test } from 'vitest';
import { SERVERS } from '~/lib/endpoint/servers';

test('each server command names the page’s origin, except that of the server that allows all origins', () => {
  const without = SERVERS.filter(({ start }) => !start.includes('{origin}'));
  expect(without.map(({ id }) => id)).toEqual(['lm-studio']);
});
