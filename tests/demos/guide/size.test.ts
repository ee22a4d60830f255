import { describe, expect, test } from 'vitest';
import guideStrings from 'words:guide';
import { windowsOf } from '~/content/lookup/plain-guide';
import { optionFor, tokensOf, type Fitting } from '~/lib/cost/fits';
import { sizeText } from '~/demos/guide/size';
import { formatDate } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { readBoard, readHandbook } from '../../content/read';
import { content } from './state';
import { run } from '../recorded';

const { fits } = content;
const texts = readHandbook().passages.map(({ text }) => text);
const { cells } = run<{ cells: Record<`published/o200k/${Locale}/tokens`, number> }>(
  'tokenizer/s4-tokens',
).snapshot;

function fittingIn(locale: Locale): Fitting {
  const counted = cells[`published/o200k/${locale}/tokens`];
  const characters = counted / fits.counted.characters[locale];
  return {
    tokens: fits.tokens,
    short: fits.short,
    long: fits.long,
    month: fits.month[locale],
    pages: fits.page[locale],
    worse: fits.worse.map(({ from, said }) => ({ from, said: said[locale] })),
    perUnit: {
      words: cells['published/o200k/en/tokens'] / fits.counted.words,
      characters,
      tokens: 1,
    },
    perCharacter: {
      en: cells['published/o200k/en/tokens'] / fits.counted.characters.en,
      zh: cells['published/o200k/zh/tokens'] / fits.counted.characters.zh,
    },
    windows: windowsOf(content, readBoard()),
  };
}

describe('the size of a text', () => {
  test('is counted in tokens of the texts that the content names', () => {
    const characters = (locale: Locale) =>
      texts.reduce((sum, text) => sum + text[locale].length, 0);
    expect(fits.counted.characters).toEqual({ en: characters('en'), zh: characters('zh') });
    const words = texts.reduce((sum, { en }) => sum + en.split(/\s+/).length, 0);
    expect(fits.counted.words).toBe(words);
  });

  test.each([
    ['en', 123_644],
    ['zh', 263_160],
  ] as const)('in pages becomes tokens by language (%s)', (locale, tokens) => {
    expect(tokensOf('300', 'pages', fittingIn(locale))).toBe(tokens);
  });

  test('in pages depends on the size of a page, which can turn the answer', () => {
    const fitting = fittingIn('en');
    const [usual, full] = fitting.pages.map((page) => tokensOf('300', 'pages', fitting, page)!);
    expect([usual, full]).toEqual([123_644, 206_073]);
    expect([usual, full].map((n) => optionFor(n!, 'frontier', fitting))).toEqual([
      'handbook',
      'library',
    ]);
  });

  test('can be a pasted text, and is undefined for invalid input', () => {
    const fitting = fittingIn('en');
    expect(tokensOf('1,800', 'tokens', fitting)).toBe(1800);
    expect(tokensOf('1,800 tokens', 'pages', fitting)).toBe(1800);
    expect(tokensOf('300 页', 'tokens', fitting)).toBe(tokensOf('300', 'pages', fitting));
    expect(tokensOf('五万字', 'pages', fitting)).toBe(tokensOf('50,000', 'characters', fitting));
    expect(tokensOf('word '.repeat(2000), 'pages', fitting)).toBe(2290);
    for (const none of ['', 'many', '-3', '0', '三人', '1e30', '2024 was a year'])
      expect(tokensOf(none, 'pages', fitting)).toBeUndefined();
  });

  test.each([
    ['12k', 12_000],
    ['3 million', 3_000_000],
    ['30万', 300_000],
    ['五万', 50_000],
    ['一百二十', 120],
    ['十二万三千', 123_000],
    ['１００', 100],
    ['100-300', 300],
    ['1.000', 1000],
    ['2.5k', 2500],
  ])('reads %s as a number', (typed, n) => {
    expect(tokensOf(typed, 'tokens', fittingIn('en'))).toBe(n);
  });

  test('counts a pasted text by its own script, whatever the language of the page', () => {
    const text = '渡轮'.repeat(100) + 'ferry '.repeat(100);
    expect(tokensOf(text, 'pages', fittingIn('en'))).toBe(tokensOf(text, 'pages', fittingIn('zh')));
    expect(tokensOf('渡'.repeat(1000), 'pages', fittingIn('en'))).toBeGreaterThan(
      2 * tokensOf('f'.repeat(1000), 'pages', fittingIn('zh'))!,
    );
  });

  test('is exact where rounding would change the advice', () => {
    const props = { fitting: fittingIn('en'), locale: 'en', strings: guideStrings.en } as const;
    expect(sizeText(199_999, 'frontier', props)).toContain('199,999');
  });

  test('picks the answer by the advice, and by the model’s window if that is smaller', () => {
    const fitting = fittingIn('en');
    const picked = (tokens: number, model = 'frontier') => optionFor(tokens, model, fitting);
    const sizes = [9_999, 10_000, 31_999, 32_000, 199_999, 200_000, 2e9];
    expect(sizes.map((n) => picked(n))).toEqual([
      'short',
      'pages',
      'pages',
      'handbook',
      'handbook',
      'library',
      'billions',
    ]);
    expect(picked(150_000, 'open')).toBe('library');
  });

  test.each(['en', 'zh'] as const)('is shown with each source and its day (%s)', (locale) => {
    const props = { fitting: fittingIn(locale), locale, strings: guideStrings[locale] };
    const said = sizeText(123_644, 'frontier', props);
    expect(said).toContain(fits.month[locale]);
    expect(said).toContain('124,000');
    const day = formatDate(fittingIn(locale).windows.frontier!.on, locale);
    expect(said).toContain(
      { en: `${day}); but at 32,000`, zh: `${day}读到）；不过长到 32,000` }[locale],
    );
    expect(sizeText(20_000, 'frontier', props)).not.toMatch(/E76/);
    expect(sizeText(900_000, 'open', props)).toMatch(/131,072/);
    expect(said + sizeText(900_000, 'open', props)).not.toMatch(/[{}]|undefined/);
  });
});
