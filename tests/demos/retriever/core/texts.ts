import type { Handbook, Passage, Question } from '~/lib/handbook/handbook';

const passage = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  title: '',
  text,
  date: '2026-01-01',
  role: 'public',
  ...more,
});

const question = (
  id: string,
  text: string,
  gold: string[],
  more: Partial<Question> = {},
): Question => ({
  id,
  text,
  gold,
  forbiddenGold: [],
  shows: 'plain',
  asker: 'public',
  ...more,
});

export const HANDBOOK: Handbook = {
  passages: [
    passage('mill', 'The mill closed in autumn.', { title: 'Mill' }),
    passage('boat', 'The boat leaves at nine.', { title: 'Boat', date: '2026-03-01' }),
    passage('old-boat', 'The boat leaves at eight.', { kind: 'outdated', date: '2024-03-01' }),
    passage('false-boat', 'The boat leaves whenever you like.', { kind: 'poisoned' }),
    passage('wages', 'A captain earns a wage.', { role: 'manager' }),
    passage('fuel', 'Crew take fuel on Mondays.', { role: 'crew' }),
  ],
  questions: [
    question('q1', 'When did the mill close?', ['mill']),
    question('q2', 'boat leaves', ['boat']),
    question('q3', 'captain wage', [], { forbiddenGold: ['wages'] }),
    question('q4', 'fuel', ['fuel'], { asker: 'crew' }),
  ],
};
