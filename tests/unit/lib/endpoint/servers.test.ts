import { expect, test } from 'vitest';
import { fill } from '~/i18n/format';
import { SERVERS } from '~/lib/endpoint/servers';

const origin = 'https://course.example';
const one = (id: string) => SERVERS.find((server) => server.id === id)!;

test('each server command names the page’s origin, except that of the server that allows all origins', () => {
  const without = SERVERS.filter(({ start }) => !fill(start, { origin }).includes(origin));
  expect(without.map(({ id }) => id)).toEqual(['lm-studio']);
});

test('the server commands are those of their manuals', () => {
  const { start, startInPowerShell } = one('ollama');
  expect(fill(start, { origin })).toBe('OLLAMA_ORIGINS="https://course.example" ollama serve');
  expect(fill(startInPowerShell!, { origin })).toBe(
    '$env:OLLAMA_ORIGINS="https://course.example"; ollama serve',
  );
  expect(one('lm-studio').start).toBe('lms server start --cors');
  expect(fill(one('vllm').start, { origin })).toContain(
    `--allowed-origins '["https://course.example"]'`,
  );
});
