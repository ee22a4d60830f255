import { expect, test } from 'vitest';
import { SERVERS } from '~/lib/endpoint/servers';

const ORIGIN = 'https://course.example';
const one = (id: string) => SERVERS.find((server) => server.id === id)!;

test('each server command names the page’s origin, except that of the server that allows all origins', () => {
  const without = SERVERS.filter(({ start }) => !start(ORIGIN).includes(ORIGIN));
  expect(without.map(({ id }) => id)).toEqual(['lm-studio']);
});

test('the server commands are those of their manuals', () => {
  expect(one('ollama').start(ORIGIN)).toBe('OLLAMA_ORIGINS="https://course.example" ollama serve');
  expect(one('ollama').startInPowerShell!(ORIGIN)).toBe(
    '$env:OLLAMA_ORIGINS="https://course.example"; ollama serve',
  );
  expect(one('lm-studio').start(ORIGIN)).toBe('lms server start --cors');
  expect(one('vllm').start(ORIGIN)).toContain(`--allowed-origins '["https://course.example"]'`);
});
