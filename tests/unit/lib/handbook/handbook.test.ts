import { describe, expect, test } from 'vitest';
import { inLanguage, mayRead, shelved } from '~/lib/handbook/handbook';
import { HANDBOOK } from '../../../demos/retriever/core/texts';

const off = { outdated: false, poisoned: false, missing: false };
const idsOf = (passages: { id: string }[]) => passages.map(({ id }) => id);

describe('shelved', () => {
  test('leaves outdated and planted passages out until they are asked for', () => {
    expect(idsOf(shelved(HANDBOOK.passages, off))).toEqual(['mill', 'boat', 'wages', 'fuel']);
    expect(idsOf(shelved(HANDBOOK.passages, { ...off, outdated: true }))).toContain('old-boat');
    expect(idsOf(shelved(HANDBOOK.passages, { ...off, poisoned: true }))).toContain('false-boat');
  });

  test('takes the answer to the question away, and nothing else', () => {
    const [, boat] = HANDBOOK.questions;
    const left = idsOf(shelved(HANDBOOK.passages, { ...off, missing: true }, boat));
    expect(left).toEqual(['mill', 'wages', 'fuel']);
    expect(shelved(HANDBOOK.passages, { ...off, missing: true })).toHaveLength(4);
  });
});

describe('mayRead', () => {
  const open = { forbidden: false };
  const readable = (asker: 'public' | 'crew' | 'manager') =>
    idsOf(HANDBOOK.passages.filter((one) => mayRead(one, asker, open)));

  test('lets each role read its own passages and those of every lower role', () => {
    expect(readable('public')).toEqual(['mill', 'boat', 'old-boat', 'false-boat']);
    expect(readable('crew')).toEqual([...readable('public'), 'fuel']);
    expect(readable('manager')).toHaveLength(6);
  });

  test('forgets roles when told to', () => {
    const wages = { role: 'manager', date: '2026-01-01' } as const;
    expect(mayRead(wages, 'public', { forbidden: true })).toBe(true);
  });
});

test('inLanguage takes one language of titles, texts and questions', () => {
  const both = (en: string, zh: string) => ({ en, zh });
  const chinese = inLanguage(
    {
      passages: [
        {
          id: 'mill',
          date: '2026-01-01',
          role: 'public',
          title: both('Mill', '磨坊'),
          text: both('Closed.', '关了。'),
        },
      ],
      questions: [
        {
          id: 'q1',
          text: both('Open?', '开吗？'),
          gold: ['mill'],
          shows: 'plain',
          asker: 'public',
        },
      ],
    },
    'zh',
  );
  expect(chinese.passages[0]).toMatchObject({ id: 'mill', title: '磨坊', text: '关了。' });
  expect(chinese.questions[0]).toMatchObject({ text: '开吗？', forbiddenGold: [] });
});
