import { describe, expect, test } from 'vitest';
import { excerpt, passageScanner } from '~/lib/site-search/passages';

const scan = passageScanner([
  'Passengers who feel queasy sit in the middle.',
  'The harbour office answers passengers.',
  '检索增强之后，模型还会编造。',
]);

describe('passageScanner', () => {
  test('finds texts with every word, by word prefix', () => {
    expect(scan('queasy passenger')[0]).toMatchObject({ place: 0, whole: true });
    expect(scan('answering passengers')[0]).toMatchObject({ place: 1, whole: true });
  });

  test('finds Chinese as a whole, and half of it as similar', () => {
    expect(scan('检索增强')[0]).toMatchObject({ place: 2, whole: true });
    expect(scan('检索增强了')[0]).toMatchObject({ place: 2, whole: false });
  });

  test('finds nothing where the important words are missing', () => {
    expect(scan('banana')).toEqual([]);
    expect(scan('')).toEqual([]);
  });
});

describe('excerpt', () => {
  const text = `${'before '.repeat(40)}queasy ${'after '.repeat(40)}`;

  test('is taken around the first word of the question', () => {
    const cut = excerpt(text, 'queasy', 80);
    expect(cut).toMatch(/^…before .*queasy after .*…$/);
    expect(cut.length).toBeLessThan(85);
  });

  test('starts with the text when the word occurs early or nowhere', () => {
    expect(excerpt('queasy now', 'queasy', 80)).toBe('queasy now');
    expect(excerpt(text, 'banana', 20)).toMatch(/^before before.*…$/);
  });
});
