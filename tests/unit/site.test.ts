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
