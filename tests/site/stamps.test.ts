import { expect, test } from 'vitest';
import { readStamps } from '../content/read';
import { lessonAddress, readLessons } from '../content/lesson-source';
import { readSite } from './built';

const site = readSite();
const stamps = readStamps();

test.each(readLessons())('the rule of $path says what it rests on', ({ id, path }) => {
  const rule = site
    .at(`/${lessonAddress(path)}`)!
    .tags.find(({ attributes }) => 'data-rule' in attributes)!;
  const { kind } = stamps[id]!;
  expect(rule.attributes['data-stamp']).toBe(kind);
  if (kind === 'model')
    expect(rule.attributes['data-holds']).toMatch(/^(holds|weaker|reversed|tie|not-run)$/);
  else expect(rule.attributes).not.toHaveProperty('data-holds');
});
