import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFiles, withPasses } from '~/lib/kit/data-files';
import { ownData } from '~/lib/kit/own-data';
import { markdownBlocks } from '~/lib/text/markdown';
import { jsonLines, unpacked, wordsIn } from './kit';
import { expectRefusal, python, withoutPython } from './python';

const reason = withoutPython("the kit's own.py");

const RULES = [
  'Dogs travel free on Mondays.',
  'A bicycle costs two crowns, é or e\u0301.',
  'Boats leave at noon.\nLate ones at one.',
].join('\n\n');
const PRICES = 'A single costs 4.50.\nA return costs twice that.\nChildren pay half.';
const LONG = `${'word 检索增强 '.repeat(400)}\n\nThe end.`;
const DOCUMENTS = [
  { name: 'prices [old], v2.txt', text: PRICES },
  { name: 'sub/long.md', text: LONG },
  { name: 'sub/rules.md', text: RULES },
];

/** Question, the words that answer, and their document. */
const ASKED = [
  ['When do dogs travel free?', 'Dogs travel free on Mondays.', 'sub/rules.md'],
  ['How much is a bicycle?', 'two crowns', 'sub/rules.md'],
  ['When do boats leave?', 'Boats leave at noon.', 'sub/rules.md'],
  ['What is a single?', '4.50', 'prices [old], v2.txt'],
  ['What is a return?', 'A return costs twice that.', 'prices [old], v2.txt'],
  ['What do children pay?', 'half', 'prices [old], v2.txt'],
  ['How does it end?', 'The end.', 'sub/long.md'],
  ['And late boats, "quoted"?', 'Late ones at one.', 'sub/rules.md'],
] as const;

/** The same questions in other forms, at which each set would get some. */
const DOUBLES = [
  ['when do DOGS travel free ?!', 'two crowns', 'sub/rules.md'],
  ['When do the dogs travel free?', 'two crowns', 'sub/rules.md'],
  ['“When do dogs travel free”', 'two crowns', 'sub/rules.md'],
  ['What is a single??', '4.50', 'prices [old], v2.txt'],
  ['How much is a bicycle in 2024?', 'two crowns', 'sub/rules.md'],
  ['How much is a bicycle in 2025?', 'two crowns', 'sub/rules.md'],
] as const;

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

function laidOut(folder: string, rows: readonly (readonly string[])[]) {
  for (const { name, text } of DOCUMENTS) {
    mkdirSync(dirname(join(folder, 'own', name)), { recursive: true });
    writeFileSync(join(folder, 'own', name), text);
  }
  const lines = rows.map((row) => row.map(cell).join(','));
  writeFileSync(join(folder, 'asked.csv'), ['\uFEFFquestion,answer,file', ...lines].join('\r\n'));
  return filled(folder, 'asked.csv');
}

const filled = (folder: string, table: string, documents = 'own') =>
  python(
    folder,
    'data/own.py',
    `--documents=${join(folder, documents)}`,
    `--questions=${join(folder, table)}`,
  );

describe.skipIf(reason)('own.py', () => {
  const kits = { en: unpacked('en'), zh: unpacked('zh') };

  test.each([
    ['en', ASKED, 'Questions: 8.'],
    ['zh', ASKED, 'Questions: 8.'],
    ['en', [...ASKED, ...DOUBLES], 'Asked more than once, or nearly: 4 questions.'],
  ] as const)(
    'produces from documents and questions the same bytes as the site (%s)',
    (locale, asked, sentence) => {
      const folder = kits[locale];
      const { said, status } = laidOut(folder, asked);
      expect({ said, status }).toEqual({
        said: expect.stringContaining('Documents: 3. Passages: 11.') as string,
        status: 0,
      });
      expect(said).toContain(sentence);
      const marked = asked.map(([query, words, source]) => {
        const start = DOCUMENTS.find(({ name }) => name === source)!.text.indexOf(words);
        return { query, answers: [{ source, start, end: start + words.length, words }] };
      });
      const documents = DOCUMENTS.map((one) => ({ ...one, blocks: markdownBlocks(one.text) }));
      const own = ownData(documents, marked, locale);
      for (const { path, text } of dataFiles({ words: wordsIn(locale), ...own }))
        expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text);
    },
  );

  const kit = unpacked('en');
  const lines = (path: string) => jsonLines<Record<string, unknown>>(kit, path);

  test('accepts words alone, a file alone, and a question without an answer', () => {
    const { said, status } = laidOut(kit, [
      ['Dogs on Mondays?', 'Dogs  travel\nfree', ''],
      ['Which file is it?', '', 'sub/rules.md'],
      ['Can I bring\na piano?', '', ''],
      ["'=1+1", 'half', ''],
    ]);
    expect({ said, status }).toEqual({
      said: [
        'Documents: 3. Passages: 11. Questions: 4.',
        'Of the questions 1 are for training, 0 for watching it, 2 for the exam.',
        'Not in the exam, for the search alone: 1 with a file of several passages and no words.',
        'valid.jsonl is empty: seven questions fill all three files.\n',
      ].join('\n'),
      status: 0,
    });
    const asked = new Map(
      lines('2-retrieval/questions.jsonl').map(({ question, answers }) => [question, answers]),
    );
    expect(asked.get('Dogs on Mondays?')).toEqual(['sub/rules.md-1']);
    expect(asked.get('Which file is it?')).toEqual([1, 2, 3].map((n) => `sub/rules.md-${n}`));
    expect(asked.get('Can I bring a piano?')).toEqual([]);
    expect(asked.get('=1+1')).toEqual(['prices-old-v2.txt-3']);
  });

  const fromTable = (name: string, text: string) => {
    writeFileSync(join(kit, name), text);
    return filled(kit, name);
  };
  const questions = () =>
    lines('2-retrieval/questions.jsonl').map(({ question, answers }) => [question, answers]);

  test('accepts a table with Chinese headers and semicolons, and files without their folder', () => {
    const table = '文件;问题;答案\nrules.md;狗什么时候免费？;free on Mondays\n;钢琴能带吗？;\n';
    const { said, status } = fromTable('zh.csv', table);
    expect(status, said).toBe(0);
    expect(questions()).toEqual(
      expect.arrayContaining([
        ['狗什么时候免费？', ['sub/rules.md-1']],
        ['钢琴能带吗？', []],
      ]),
    );
  });

  test('puts all forms of a question into one file', () => {
    laidOut(kit, [...ASKED, ...DOUBLES]);
    const files = ['train', 'valid', 'test'].map((name) => lines(`data/${name}.jsonl`));
    const asks = files.filter((some) => /dogs travel free[^ ]{0,3}"/i.test(JSON.stringify(some)));
    expect(asks).toHaveLength(1);
    laidOut(kit, new Array<(typeof ASKED)[0]>(8).fill(ASKED[0]));
    expect(lines('data/test.jsonl')).toHaveLength(8);
  });

  test.each([
    ['m.csv', 'question,source,start,end,words\n"What, a single?",typed,0,4,4.50\n'],
    ['m.jsonl', '{"question":"What, a single?","words":"4.50","source":"typed","start":3}'],
    ['m.json', '[{"question":"What, a single?","answer":"4.50"}]'],
    ['sep.csv', 'sep=;\r\nquestion;answer\r\nWhat, a single?;4.50\r\n'],
  ])('reads the site’s marks, JSON, and a line that names the separator: %s', (name, text) => {
    const { said, status } = fromTable(name, text);
    expect(status, said).toBe(0);
    expect(questions()).toEqual([['What, a single?', ['prices-old-v2.txt-1']]]);
  });

  test.each([
    ['Question,Ground truth,Source\nWhen?,half,a.md', 'not know: Ground truth. It wants question'],
    ['question,reference,id\nWhen?,half,1', 'does not know: reference, id.'],
    ['question\nWho, what, when?', 'neither a column answer nor a column file'],
    ['question,answer\nWho, what?,half', 'line 2 has 3 cells and the head 2'],
    ['question,answer\n"open,half\n', 'cannot be read as a table'],
    ['{"question": 1', 'cannot be read as a table'],
  ])('refuses a table that it would read wrongly: %j', (text, sentence) => {
    expectRefusal(fromTable('wrong.csv', text), sentence);
  });

  test('updates the iterations of MLX-LM for the new data', () => {
    laidOut(kit, ASKED);
    const settings = readFileSync(join(kit, '3-fine-tuning/mlx.yaml'), 'utf8');
    expect(settings).toContain('\niters: 12\n');
    expect(withPasses(settings, 40)).toContain('\niters: 60\n');
  });

  test.each([
    [['When?', 'at midnight', ''], 'No document has the words of line 2: at midnight.'],
    [['When?', '', 'gone.md'], 'Line 2 names the file gone.md, which is not among the documents'],
    [['', 'half', ''], 'Line 2 has no question.'],
  ])('stops at an invalid row and leaves the kit unchanged: %j', (row, sentence) => {
    const before = readFileSync(join(kit, 'data/test.jsonl'), 'utf8');
    expectRefusal(laidOut(kit, [row]), sentence);
    expect(readFileSync(join(kit, 'data/test.jsonl'), 'utf8')).toBe(before);
  });

  test('explains what is wrong with a table, a folder or a text', () => {
    const at = (name: string) => join(kit, name);
    const run = (documents: string, table: string) => filled(kit, table, documents).said;
    writeFileSync(at('bad.csv'), 'q;a\n1;2\n');
    expect(run('own', 'bad.csv')).toContain('has no column called question');
    expect(run('own', 'none.csv')).toContain('none.csv cannot be read');
    mkdirSync(at('empty'));
    expect(run('empty', 'asked.csv')).toContain(
      'Put .md, .txt, .html, .docx, .pdf, .csv or .json files there.',
    );
    writeFileSync(at('empty/a.txt'), Buffer.from('caf\xe9', 'latin1'));
    expect(run('empty', 'asked.csv')).toContain('a.txt is not UTF-8 (byte 4).');
  });
});
