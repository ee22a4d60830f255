import { expect, test } from 'vitest';
import { readStamps } from '../content/read';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { readSite } from './built';

const site = readSite();
const stamps = readStamps();
const lessons = readPairs().flatMap(({ id, en, zh }) =>
  [en, zh].map(({ path }) => ({ id, path: `/${lessonAddress(path)}` })),
);

test.each(lessons)('the rule of $path says what it rests on', ({ id, path }) => {
  const rule = site.at(path)!.tags.find(({ attributes }) => 'data-rule' in attributes)!;
  const { kind } = stamps[id]!;
  expect(rule.attributes['data-stamp']).toBe(kind);
  if (kind === 'model')
    expect(rule.attributes['data-holds']).toMatch(/^(holds|weaker|reversed|tie|not-run)$/);
  else expect(rule.attributes).not.toHaveProperty('data-holds');
});
