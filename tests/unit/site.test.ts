import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllEnvs());

test('reportMistake opens an issue with the subject and its place', async () => {
  vi.stubEnv('REPOSITORY', 'https://example.org/crossroads');
  const { reportMistake } = await import('~/site');
  const { pathname, searchParams } = new URL(reportMistake('000-01', '/zh/claims/#000-01')!);
  expect(pathname).toBe('/crossroads/issues/new');
  expect(searchParams.get('title')).toBe('000-01');
  expect(searchParams.get('body')).toBe('/zh/claims/#000-01');
});

test('askReader opens a form with the page and its three questions', async () => {
  vi.stubEnv('REPOSITORY', 'https://example.org/crossroads');
  const { askReader } = await import('~/site');
  const { pathname, searchParams } = new URL(askReader('R1', '/en/kit/', 'One?\n\nTwo?')!);
  expect(pathname).toBe('/crossroads/issues/new');
  expect(existsSync(`.github/ISSUE_TEMPLATE/${searchParams.get('template')}`)).toBe(true);
  expect(searchParams.get('page')).toBe('/en/kit/');
  expect(searchParams.get('body')).toBe('/en/kit/\n\nOne?\n\nTwo?');
});

test('reportMistake and askReader give no link without a repository', async () => {
  vi.stubEnv('REPOSITORY', '');
  const { askReader, reportMistake } = await import('~/site');
  expect(reportMistake('000-01', '/')).toBeUndefined();
  expect(askReader('R1', '/en/kit/', '')).toBeUndefined();
});
