import { describe, expect, test } from 'vitest';
import { isLocale, localeOf, otherLocale, twinPath } from '~/lib/locale';

const at = (path: string) => new URL(path, 'https://site.example');

describe('localeOf', () => {
  test('reads the language from the first part of the path', () => {
    expect(localeOf(at('/zh/learn/'))).toBe('zh');
    expect(localeOf(at('/en/'))).toBe('en');
  });

  test('reads it after a base path', () => {
    expect(localeOf(at('/crossroads/zh/learn/'), '/crossroads/')).toBe('zh');
  });

  test('takes English where the path names no language', () => {
    expect(localeOf(at('/'))).toBe('en');
    expect(localeOf(at('/404.html'))).toBe('en');
    expect(localeOf(at('/enough/zh/'))).toBe('en');
  });
});

describe('twinPath', () => {
  test('changes only the language, with any base path', () => {
    expect(twinPath('/en/glossary/zh/', 'en', 'zh')).toBe('/zh/glossary/zh/');
    expect(twinPath('/crossroads/zh/', 'zh', 'en')).toBe('/crossroads/en/');
  });

  test('is its own inverse', () => {
    expect(twinPath(twinPath('/en/claims/', 'en', 'zh'), 'zh', 'en')).toBe('/en/claims/');
  });
});

test('isLocale accepts the two languages, and no property of Object.prototype', () => {
  expect(['en', 'zh'].every(isLocale)).toBe(true);
  expect(['de', '', 'EN', undefined, 7].some(isLocale)).toBe(false);
});

test('otherLocale is the other one of the two languages', () => {
  expect([otherLocale('en'), otherLocale('zh')]).toEqual(['zh', 'en']);
});
