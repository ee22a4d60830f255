import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embedText } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { dot } from '~/lib/math/vector';
import { questionFigures, twinFigures } from '../../../tools/course/quality';
import { glossary } from '../../../scripts/record/glossary';
import { handbook } from '../../../scripts/record/handbook';
import record from '../../../public/vectors/course.json';

const MOST_BYTES = 400_000;
/** What the file must reach, with the terms among them that came after it was fitted; those it knew are a good deal above. */
const FLOORS = {
  first: 0.62,
  amongFive: 0.85,
  meanReciprocalRank: 0.72,
  heldOut: 0.6,
  recall: 0.72,
};

const bytes = new Uint8Array(readFileSync('public/vectors/course.bin'));
const course = readCourseVectors(bytes);

describe('the shipped course vectors', () => {
  test('are small enough for a phone', () => {
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(course.dimensions).toBe(64);
  });

  test('are the file that their record describes', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.sha256);
    expect(record).toMatchObject({ bytes: bytes.length, tokens: course.tokens.size });
  });

  test('put most terms beside their twin in the other language', () => {
    const found = twinFigures(course, glossary());
    expect(found.first).toBeGreaterThanOrEqual(FLOORS.first);
    expect(found.amongFive).toBeGreaterThanOrEqual(FLOORS.amongFive);
    expect(found.meanReciprocalRank).toBeGreaterThanOrEqual(FLOORS.meanReciprocalRank);
  });

  test('did so even for terms left out of training', () => {
    expect(record.heldOut.amongFive).toBeGreaterThanOrEqual(FLOORS.heldOut);
  });

  test('find the handbook’s answers, in one language and across two', () => {
    const recall = questionFigures(course, handbook());
    expect(Object.keys(recall)).toEqual(['en-en', 'zh-zh', 'zh-en', 'en-zh']);
    for (const share of Object.values(recall)) expect(share).toBeGreaterThanOrEqual(FLOORS.recall);
  });

  test('put “fine-tuning” nearer to 微调 than to 检索', () => {
    const vector = embedText(course, 'fine-tuning');
    const likeness = (text: string) => dot(vector, embedText(course, text));
    expect(likeness('微调')).toBeGreaterThan(likeness('检索') + 0.2);
  });
});
