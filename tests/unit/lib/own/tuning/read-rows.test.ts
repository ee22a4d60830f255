import { describe, expect, test } from 'vitest';
import { csvFile } from '~/lib/export';
import { readTuningRows } from '~/lib/own/tuning/read-rows';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import type { TuningExample } from '~/lib/own/tuning/tokens';
import { fc, forAll } from '../../../../property';

const lines = (...values: unknown[]) => values.map((one) => JSON.stringify(one)).join('\n');
const said = (role: string, content: unknown) => ({ role, content });

/** The rows as `asked → replied`; too few rows are no matter of these tests. */
const read = (text: string) => {
  const { rows, problems, ...others } = readTuningRows(text);
  return {
    rows: rows.map(({ messages, reply }) => [
      ...messages.map(({ role, content }) => `${role}: ${content}`),
      reply,
    ]),
    at: rows.map(({ line }) => line),
    problems: problems.filter(({ code }) => code !== 'tuning-few').map(({ message }) => message),
    ...others,
  };
};

describe('rows are read from', () => {
  const turns = [said('user', 'Is it open?'), said('assistant', ' Yes.\n')];
  const pair = { rows: [['user: Is it open?', 'Yes.']], problems: [] };

  test.each([
    ['OpenAI’s messages', { messages: turns }],
    [
      'messages in parts',
      { messages: [said('user', [{ type: 'text', text: 'Is it open?' }]), turns[1]] },
    ],
    ['prompts and completions', { prompt: 'Is it open?', completion: 'Yes.' }],
    ['both as messages', { prompt: [turns[0]], completion: [turns[1]] }],
    [
      'ShareGPT’s conversations',
      {
        conversations: [
          { from: 'human', value: 'Is it open?' },
          { from: 'gpt', value: 'Yes.' },
        ],
      },
    ],
    ['Alpaca’s instructions', { instruction: 'Is it open?', input: '', output: 'Yes.' }],
    ['questions with answers', { Question: 'Is it open?', answer: 'Yes.' }],
  ])('%s, a line each or in a list', (_, row) => {
    for (const text of [lines(row), JSON.stringify([row])]) expect(read(text)).toMatchObject(pair);
  });

  test.each([
    ['tabs and other columns', 'id\tanswer\tquestion\n1\tYes.\tIs it open?'],
    ['semicolons and Chinese names', '\uFEFF问题;答案\r\nIs it open?;Yes.'],
    ['labels beside the answers', 'label,question,answer\ndoor,Is it open?,Yes.'],
    ['texts and labels', '编号,标签,文本\n1,Yes.,Is it open?'],
    ['two columns, one of a known name', 'label,what came in\nYes.,Is it open?'],
    ['the signs of Markdown', '| Question | Answer |\n| --- | --- |\n| Is it open? | Yes. |'],
  ])('a table with %s', (_, text) => expect(read(text)).toMatchObject(pair));

  test('a conversation up to its last reply, with what comes before it', () => {
    const turns = [
      said('system', 'Be brief.'),
      said('user', 'Hello'),
      said('assistant', 'Hi.'),
      said('user', 'Bye'),
      said('assistant', 'So long.'),
      said('user', 'Still there?'),
    ];
    expect(read(lines({ messages: turns })).rows).toEqual([
      ['system: Be brief.', 'user: Hello', 'assistant: Hi.', 'user: Bye', 'So long.'],
    ]);
  });

  test('an instruction with what it is about, its system prompt and earlier turns', () => {
    const row = { instruction: 'Sort it.', input: 'a lamp', output: 'light', system: 'Be brief.' };
    expect(read(lines({ ...row, history: [['Hello', 'Hi.']] })).rows).toEqual([
      ['system: Be brief.', 'user: Hello', 'assistant: Hi.', 'user: Sort it.\na lamp', 'light'],
    ]);
  });

  test('a reply that is an object or a number, written as JSON', () => {
    const text = lines(
      { prompt: 'a lamp', reply: { urgent: 'no' } },
      { prompt: '2 + 2', reply: 4.0 },
    );
    expect(read(text).rows.map((row) => row.at(-1))).toEqual(['{"urgent":"no"}', '4']);
  });
});

test.each([
  ['\t', (reply: string) => reply],
  [';', (reply: string) => `"${reply.replaceAll('"', '""')}"`],
])('commas in replies of JSON separate nothing where %j does', (separator, quoted) => {
  const replies = ['lamp', 'drill', 'radio'].map((one) => `{"product": "${one}", "urgent": "no"}`);
  const text = replies.map((reply, at) => `第 ${at} 张工单${separator}${quoted(reply)}`).join('\n');
  expect(read(text).rows.map((row) => row.at(-1))).toEqual(replies);
});

test('the head of a table is told, and a first row without names is a row', () => {
  const long = 'The lamp flickers.,repair\nThe kettle came in pink.,exchange\n';
  expect(read(`ticket,queue\n${long}`)).toMatchObject({ head: ['ticket', 'queue'], at: [2, 3] });
  expect(read(long)).not.toHaveProperty('head');
  expect(read(long).at).toEqual([1, 2]);
});

describe('of a faulty line it says which, and the others count:', () => {
  test.each([
    [
      'JSON that breaks off',
      '{"prompt": "b", "reply"',
      'json-ends: name The file, line 2, column 24, found ',
    ],
    ['no object', '[1, 2]', 'tuning-not-object: line 2'],
    [
      'fields of no known form',
      lines({ chosen: 'a', rejected: 'b' }),
      'tuning-fields: line 2, fields chosen, rejected',
    ],
    [
      'a role of a tool',
      lines({ messages: [said('tool', '12'), said('assistant', 'a')] }),
      'tuning-role: line 2, role tool',
    ],
    [
      'a message that is a picture',
      lines({ messages: [said('user', [{ type: 'image_url' }]), said('assistant', 'a')] }),
      'tuning-no-words: line 2',
    ],
    [
      'earlier turns that are no pairs',
      lines({ prompt: 'a', reply: 'b', history: ['c'] }),
      'tuning-no-words: line 2',
    ],
    ['no question', lines({ messages: [said('assistant', 'a')] }), 'tuning-no-prompt: line 2'],
    ['no reply', lines({ messages: [said('user', 'a')] }), 'tuning-no-reply: line 2'],
    ['an empty reply', lines({ prompt: 'a', reply: ' ' }), 'tuning-no-reply: line 2'],
    [
      'more than 4,000 characters',
      lines({ prompt: 'a'.repeat(4_000), reply: 'b' }),
      'tuning-row-long: line 2, characters 4001, most 4000',
    ],
  ])('%s', (_, faulty, problem) => {
    const row = (prompt: string) => lines({ prompt, reply: 'Hi.' });
    const { at, problems } = read([row('Hello'), faulty, row('Bye')].join('\n'));
    expect(at).toEqual([1, 3]);
    expect(problems).toEqual([problem]);
  });

  test('a cell with the sign that separates', () => {
    const { at, problems } = read('prompt,reply\na,b\nc,d,e\n"f, g",h\nc\n');
    expect(at).toEqual([2, 4]);
    expect(problems).toEqual(['row-cells: line 3, cells 3, columns 2', 'tuning-no-reply: line 5']);
  });

  test('a quotation mark that nothing closes', () => {
    expect(read('"a,b').problems[0]).toMatch(/^csv-open-quote/);
  });

  test('an entry of a list, by the line on which it begins', () => {
    const list = JSON.stringify([{ prompt: 'a', reply: 'b' }, { prompt: 'c' }], undefined, 2);
    expect(read(list)).toMatchObject({ at: [2], problems: ['tuning-no-reply: line 6'] });
  });

  test('a list that is not whole', () => {
    expect(read('[{"prompt": "a", "reply": "b"}').problems).toEqual([
      'json-ends: name The file, line 1, column 31, found ',
    ]);
  });
});

describe('of all rows it tells', () => {
  const row = (at: number) => ({ prompt: `What is ${at}?`, reply: `It is ${at}.` });
  const some = (count: number) => Array.from({ length: count }, (_, at) => row(at));
  /** The number of rows and of doubles, and what is said. */
  const told = (text: string) => {
    const { rows, doubles, problems } = readTuningRows(text);
    return [rows.length, doubles, ...problems.map(({ message }) => message)];
  };

  test.each([
    ['how many stand there twice', [...some(7), row(2), row(2)], [7, 2]],
    [
      'which ask the same and are answered otherwise; both count',
      [...some(6), { ...row(1), reply: 'Nothing.' }],
      [7, 0, 'tuning-two-replies: line 7, first 2, prompt What is 1?'],
    ],
    ['that they are too few', some(5), [5, 0, 'tuning-few: rows 5, least 6']],
    ['nothing of six', some(6), [6, 0]],
    ['that they are too many', some(201), [200, 0, 'tuning-many: rows 201, most 200']],
  ])('%s', (_, rows, said) => expect(told(lines(...rows))).toEqual(said));

  test('that the text is longer than a million characters, and reads none of it', () => {
    expect(told(lines(...some(6)).padEnd(1_000_001))).toEqual([
      0,
      0,
      'tuning-text-long: characters 1000001, most 1000000',
    ]);
  });

  test('that a text is no table of two columns', () => {
    expect(read('Dear harbour desk').problems).toEqual([
      'tuning-columns: columns 1, found dear harbour desk',
    ]);
    expect(read('a,b,c\nd,e,f').problems).toEqual(['tuning-columns: columns 3, found a, b, c']);
    expect(told('')).toEqual([0, 0, 'tuning-few: rows 0, least 6']);
  });
});

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const turns = fc.array(
  fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content: words }),
  { maxLength: 3 },
);
const example = fc.tuple(turns, words, words).map(([before, prompt, reply]): TuningExample => ({
  messages: [...(before as TuningExample['messages']), { role: 'user', content: prompt }],
  reply,
}));

test('what is written as JSON Lines is read as it was', () => {
  forAll(fc.uniqueArray(example, { selector: (one) => JSON.stringify(one) }), (rows) => {
    const { rows: again, doubles } = readTuningRows(asJsonLines(rows));
    expect(doubles).toBe(0);
    expect(again).toEqual(rows.map((row, at) => ({ line: at + 1, ...row })));
  });
});

test('what is written as CSV is read as it was', () => {
  forAll(fc.uniqueArray(fc.tuple(words, words), { selector: String, minLength: 1 }), (pairs) => {
    const { rows } = readTuningRows(csvFile('rows', [['prompt', 'reply'], ...pairs]).body);
    expect(rows.map(({ messages, reply }) => [messages[0]!.content, reply])).toEqual(pairs);
  });
});

test('no text makes it throw, and each line is a row, a problem or a double', () => {
  const sign = fc.constantFrom(
    ...'{}[]":,;|\t\n\\ aq-中',
    '"role"',
    '"messages":',
    'prompt',
    'reply',
  );
  const broken = fc.tuple(example, fc.nat(200)).map(([one, at]) => asJsonLines([one]).slice(0, at));
  const text = fc.oneof(
    fc.string(),
    fc.array(sign, { maxLength: 60 }).map((all) => all.join('')),
    broken,
    fc.json(),
  );
  forAll(fc.array(text, { maxLength: 4 }), (parts) => {
    const { rows, problems } = readTuningRows(parts.join('\n'));
    expect(rows.every(({ reply, messages }) => reply.trim() && messages.length > 0)).toBe(true);
    expect(problems.every(({ code }) => code)).toBe(true);
  });
});
