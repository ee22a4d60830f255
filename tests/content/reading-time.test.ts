import { expect, test } from 'vitest';
import { readPairs } from './lesson-source';
import { minutesOf } from './reading-time';

test.each(readPairs())('$id takes about as long as it promises', ({ en, zh }) => {
  const promised = en.data.minutes;
  const needed = (minutesOf(en) + minutesOf(zh)) / 2;
  const remedy = `Write minutes: ${Math.round(needed)} in both files and in content/course.yaml`;
  expect(Math.abs(promised - needed) / needed, remedy).toBeLessThanOrEqual(0.2);
});
