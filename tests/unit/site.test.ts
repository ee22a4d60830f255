import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('reportMistake', () => {
  test('fills in what the mistake is about and where it stands', async () => {
    vi.stubEnv('REPOSITORY', 'https://example.org/crossroads');
    const { reportMistake } = await import('~/site');
    const address = new URL(reportMistake('000-01', '/zh/claims/#000-01')!);
    expect(address.pathname).toBe('/crossroads/issues/new');
    expect(address.searchParams.get('title')).toBe('000-01');
    expect(address.searchParams.get('body')).toBe('/zh/claims/#000-01');
  });

  test('gives no link where the copy names no repository', async () => {
    vi.stubEnv('REPOSITORY', '');
    const { reportMistake } = await import('~/site');
    expect(reportMistake('000-01', '/')).toBeUndefined();
  });
});

describe('askReader', () => {
  test('opens the form with the page and its three questions', async () => {
    vi.stubEnv('REPOSITORY', 'https://example.org/crossroads');
    const { askReader } = await import('~/site');
    const { pathname, searchParams } = new URL(askReader('R1', '/en/kit/', 'One?\n\nTwo?')!);
    expect(pathname).toBe('/crossroads/issues/new');
    expect(existsSync(`.github/ISSUE_TEMPLATE/${searchParams.get('template')}`)).toBe(true);
    expect(searchParams.get('page')).toBe('/en/kit/');
    expect(searchParams.get('body')).toBe('/en/kit/\n\nOne?\n\nTwo?');
  });

  test('gives no link where the copy names no repository', async () => {
    vi.stubEnv('REPOSITORY', '');
    const { askReader } = await import('~/site');
    expect(askReader('R1', '/en/kit/', '')).toBeUndefined();
  });
});
