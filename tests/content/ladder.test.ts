import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/ladder/comparison';
import type { Row } from '~/lib/ladder/rows';
import { run } from '~/schemas/run';
import { readCourse, readLadder, readOutOfSample, readStamps } from './read';

const { sorting, trueText } = readLadder();
const lower = (text: string) => text.toLowerCase();

describe('the messages of the ladder', () => {
  test.each(sorting.kinds.map((kind) => [kind.id, kind] as const))(
    'of the kind %s are tested with other templates than trained',
    (_, { training, test: tested }) => {
      expect(new Set([...training, ...tested]).size).toBe(training.length + tested.length);
    },
  );

  test('name a place exactly once', () => {
    for (const { training, test: tested } of sorting.kinds)
      for (const frame of [...training, ...tested]) expect(frame.split('{place}')).toHaveLength(2);
  });

  test('have labels that start differently', () => {
    const labels = sorting.kinds.map(({ label }) => label);
    expect(new Set(labels.map((label) => label.slice(0, 2))).size).toBe(labels.length);
  });
});

describe('the ladder’s questions on a true text', () => {
  const passages = new Map(readOutOfSample().passages.map(({ id, text }) => [id, text.en]));

  test.each(trueText.questions.map((one) => [one.question, one] as const))(
    '%s has its first answer word for word in its passage, and not in itself',
    (question, { passage, answers }) => {
      expect(lower(passages.get(passage) ?? '')).toContain(lower(answers[0]!));
      expect(lower(question)).not.toContain(lower(answers[0]!));
    },
  );

  test('ask each passage at most once', () => {
    const asked = trueText.questions.map(({ passage }) => passage);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('the stamps of rules', () => {
  const stamps = readStamps();
  const whole = readFileSync('content/runs/ladder/ladder-whole.json', 'utf8');
  const { rows } = run.parse(JSON.parse(whole)).snapshot as unknown as { rows: Row[] };

  test('exist for each lesson', () => {
    const lessons = readCourse().parts.flatMap((part) => part.lessons.map(({ id }) => id));
    expect(
      Object.keys(stamps).sort(),
      'content/ladder/stamps.yaml: a line for each lesson that lacks one (-), for no other (+)',
    ).toEqual(lessons.sort());
  });

  test('are beside a smaller model that can read (E06)', () => {
    const of = (road: string) =>
      rows.find((row) => row.road === road && row.variant?.startsWith('FlanT5-small'))!;
    const share = ({ right, n }: Row) => Math.round((1000 * right) / n) / 10;
    expect([share(of('closed')), share(of('fact'))]).toEqual([2.7, 47.5]);
    expect([of('closed').source, of('fact').source]).toEqual(['E06', 'E06']);
  });

  test('compare roads that were run at the tiny size, the better one first', () => {
    const wrong = Object.entries(stamps).filter(([, { task, better, worse }]) => {
      if (!task || !better || !worse) return false;
      const [leads, follows] = [better, worse].map((side) => rowOf(rows, task, side, 'tiny'));
      return !leads || !follows || leads.low <= follows.high;
    });
    const remedy = 'content/ladder/stamps.yaml: name the clearly better road first, or none';
    expect(wrong, remedy).toEqual([]);
  });
});
