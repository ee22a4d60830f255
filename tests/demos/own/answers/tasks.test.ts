import { describe, expect, test } from 'vitest';
import { leftOf, lostOf, resultsOf, rowsOf, type Standing } from '~/demos/own/answers/standing';
import { examplesOf, judged, rightWords, tasksOf, type Ground } from '~/demos/own/answers/tasks';
import { firstWording, readWording, type Line } from '~/demos/own/answers/wordings';
import { ROADS } from '~/lib/own/results';

const placing = (rank: number) => ({ tokens: [10, 10], rank, divided: false });
const GROUND: Ground = {
  found: {
    passages: ['(manual.txt) Under 80 characters.', '(manual.txt) Not compressed.'],
    sheets: [
      { found: [0, 1], holding: [0], placing: placing(1), places: [] },
      { found: [1, 0], holding: [], placing: placing(0), places: [] },
    ],
  },
  questions: [
    { query: 'How long?', answers: [{ words: 'Under 80 characters' }], expected: '80|eighty' },
    { query: 'Who won?', answers: [] },
  ],
  room: { k: 1, budget: 100 },
  own: { instruction: 'Be brief.', examples: 1 },
  locale: 'en',
};
const worded = (wording: string) => ({
  ...({ id: 'wording-1', road: 'wording', name: 'Wording 1', wording } as const),
  template: readWording(wording, 'Wording 1', { table: undefined, locale: 'en' }),
});
const LINES = [
  ...ROADS.map((road) => ({ id: road, road, name: road })),
  worded('Read: {passages}\n\nNow say: {question}'),
];
const WRITTEN = { promptTokens: 9, tokens: 5, thought: 0, seconds: 1, ended: 'mark' } as const;
const of = (at: number) => ({ asked: GROUND.questions[at]!, sheet: GROUND.found.sheets[at]! });
const task = (road: string, at = 0, ground = GROUND, lines: readonly Line[] = LINES) =>
  tasksOf(ground, lines).find((one) => one.road === road && one.at === at)!;

describe('the prompts of the roads', () => {
  test('give no passage, all of them, or those that fit the room', () => {
    expect(task('plain').given).toEqual([]);
    expect(task('paste').given).toEqual([0, 1]);
    expect(task('search', 1).given).toEqual([1]);
    expect(task('search', 1).prompt.at(-1)!.content).toBe(
      '[1] (manual.txt) Not compressed.\n\nWho won?',
    );
  });

  test('have the reader’s instruction and solved questions, which are not asked', () => {
    expect(examplesOf(GROUND.questions, GROUND.own)).toEqual([0]);
    expect(task('examples')).toBeUndefined();
    expect(task('examples', 1).prompt).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: '[1] Under 80 characters\n\nHow long?' },
      { role: 'assistant', content: '80 [1]' },
      task('search', 1).prompt.at(-1),
    ]);
  });

  test('are told from each other by a key, which another room changes', () => {
    const keys = tasksOf(GROUND, LINES).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const wider = { ...GROUND, room: { k: 2, budget: 100 } };
    expect(task('search', 0, wider).key).not.toBe(task('search').key);
    expect(task('plain', 0, wider).key).toBe(task('plain').key);
  });
});

describe('an answer', () => {
  const judge = (text: string, road: string, at = 0) =>
    judged(task(road, at), { ...WRITTEN, text }, of(at));

  test('is right by one of the words that the reader expects', () => {
    expect(judge('At most eighty. [1]', 'search')).toMatchObject({ outcome: 'right', cites: true });
    expect(judge('At most 81. [1]', 'search')).toMatchObject({ outcome: 'wrong', cites: true });
    expect(judge('Eighty.', 'paste')).toMatchObject({
      outcome: 'right',
      cites: false,
      given: true,
    });
  });

  test('is right by the marked words where none are expected', () => {
    expect(rightWords({ query: '', answers: [{ words: ' a ' }, {}] })).toEqual(['a']);
  });

  test('that declines is right only where the text has no answer', () => {
    expect(judge('No answer in the text.', 'search').outcome).toBe('silent');
    expect(judge('No answer in the text.', 'search', 1).outcome).toBe('honest');
    expect(judge('The team of 1931. [1]', 'search', 1)).toMatchObject({
      outcome: 'made-up',
      cites: false,
    });
  });

  test('counts its tokens as the server says, and else about', () => {
    expect(judge('x', 'plain').promptTokens).toBe(9);
  });
});

describe('a wording of the reader’s', () => {
  test('is filled in with the question and what the search found, and is all that is sent', () => {
    expect(task('wording', 1).prompt).toEqual([
      { role: 'user', content: 'Read: [1] (manual.txt) Not compressed.\n\nNow say: Who won?' },
    ]);
    expect(task('wording', 1).given).toEqual([1]);
  });

  test('that names no passages is given none, and an answer is right by its words alone', () => {
    const lines = [worded('In a word: {问题}')];
    const bare = task('wording', 0, GROUND, lines);
    expect(bare.prompt[0]!.content).toBe('In a word: How long?');
    expect(judged(bare, { ...WRITTEN, text: 'Eighty.' }, of(0)).outcome).toBe('right');
  });

  test('begins as what the search sends', () => {
    const first = worded(firstWording(undefined, 'en', String));
    const { content } = task('wording', 0, GROUND, [first]).prompt[0]!;
    expect(content).toBe(
      task('search')
        .prompt.map((one) => one.content)
        .join('\n\n'),
    );
  });

  test.each([
    ['Say something.', 'no-slot'],
    ['{answer}', 'slot-unknown'],
    ['{question', 'brace-open'],
  ])('%s is refused as %s, and not asked', (text, code) => {
    expect(() => worded(text)).toThrow(expect.objectContaining({ code }));
  });
});

test('a row of a table is asked with its cells, and judged by its rule', () => {
  const rule = { kind: 'equals', expected: 'delivery' } as const;
  const asked = {
    query: 'Where is it?',
    answers: [],
    expected: 'delivery',
    rule,
    inputs: new Map([['text', 'Where is it?']]),
  };
  const table = {
    name: 'mails.csv',
    text: 'text',
    slots: ['id', 'text'],
    problems: [],
    tokens: 3,
    questions: [asked, { ...asked, rule: { ...rule, expected: '{pay}' } }],
  };
  const sheet = { found: [], holding: [], places: [], placing: placing(0) };
  const wording = firstWording(table, 'en', (labels) => `One of ${labels}.`);
  expect(wording).toBe('One of delivery, {{pay}}.\n\n{text}');
  const template = readWording(wording, 'A', { table, locale: 'en' });
  const ground = { ...GROUND, questions: [asked], found: { passages: [], sheets: [sheet] } };
  const one = task('wording', 0, ground, [
    { id: 'wording-1', road: 'wording', name: 'A', template },
  ]);
  expect(one).toMatchObject({ rule, given: [] });
  expect(one.prompt[0]!.content).toBe('One of delivery, {pay}.\n\nWhere is it?');
  const outcome = (verdict?: boolean, text = 'delivery') =>
    judged(one, { ...WRITTEN, text, verdict }, { asked, sheet }).outcome;
  expect([outcome(true), outcome(false), outcome(false, ' '), outcome()]).toEqual([
    'right',
    'wrong',
    'empty',
    undefined,
  ]);
});

describe('the rows of an exam', () => {
  const model = (context: number) => ({ about: { name: 'Tiny', context } }) as Standing['writer'];
  const written = { ...WRITTEN, text: 'Ninety.' };
  /** As it stands once a model has answered the first question of the search. */
  const standing = (more: Partial<Standing> = {}): Standing => ({
    t: { tooLong: '{tokens} of {context}', cannot: '{why}' } as Standing['t'],
    locale: 'en',
    ground: GROUND,
    lines: LINES,
    tasks: tasksOf(GROUND, LINES),
    writer: model(1_000),
    by: { cut: 'paragraph', ranking: 'words' },
    why: String,
    answers: {
      written: (_, key) => (key === task('search').key ? written : undefined),
      called: () => undefined,
      refused: (_, id) => (id === 'plain' ? 'too warm' : undefined),
    },
    ...more,
  });

  test('have what was answered, and what is left, lost or refused', () => {
    const rows = rowsOf(standing());
    expect(resultsOf(rows).map(({ road, model: name }) => [road, name])).toEqual([
      ['search', 'Tiny'],
    ]);
    expect(rows.map(({ closed }) => closed)).toEqual(['too warm', '', '', '', '']);
    expect(leftOf(standing())).toHaveLength(tasksOf(GROUND, LINES).length - 1);
    expect(lostOf(rows, GROUND).map(({ at }) => at)).toEqual([0]);
  });

  test('are closed to a model that cannot read their first prompt, and all left before one is chosen', () => {
    const closed = rowsOf(standing({ writer: model(1) })).filter((one) =>
      one.closed.includes(' of 1'),
    );
    expect(closed.map(({ id }) => id)).toEqual(['plain', 'paste', 'examples', 'wording-1']);
    expect(leftOf(standing({ writer: undefined }))).toHaveLength(tasksOf(GROUND, LINES).length);
  });
});
