// Other people's troubles, tried on this library. Every input is our own; `source` names the public report of the same kind of trouble.
import { Problem } from '~/lib/problem';
import {
  chunk,
  openCorpus,
  openRule,
  readFile,
  readPassages,
  readRows,
  readSentences,
  search,
} from './doors';

type By = Parameters<typeof chunk>[1]['by'];
type Method = NonNullable<Parameters<typeof search>[2]>['method'];
type RuleKind = Parameters<typeof openRule>[0]['kind'];
type Schema = Parameters<typeof openRule>[1];

/** Rules of JSON schemas are passed in; none of the cases has one. */
const schema: Schema = () => () => undefined;
const problemOf = (error: unknown): string =>
  `PROBLEM ${error instanceof Problem ? error.code : String(error)}`;

/** A piece as text: its own where it has one (a table's head, say), else the letters of its place. */
const pieceOf = (text: string, piece: { start: number; end: number; text?: string }) =>
  piece.text ?? text.slice(piece.start, piece.end);
const cut = (text: string, by: By = 'sentence', size = 40, overlap = 0) =>
  chunk(text, { by, size, overlap }).map((piece) => pieceOf(text, piece));
const bytes = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;
const hex = (s: string) => Uint8Array.from(Buffer.from(s, 'hex'));
const file = (name: string, text: string | Uint8Array) => {
  try {
    return readFile(name, bytes(text)).text;
  } catch (error) {
    return problemOf(error);
  }
};
const title = (name: string, text: string) => readFile(name, bytes(text)).title;
/** The passages found, best first, by their places. */
const find = (docs: string[], query: string, method: Method = 'bm25') =>
  search(openCorpus(docs), query, { k: 5, method }).map(({ chunk }) => chunk);
/** The places of the best score alone. */
const best = (docs: string[], query: string) => {
  const hits = search(openCorpus(docs), query, { k: 5, method: 'bm25' });
  return hits.filter((h) => Math.abs(h.score - hits[0]!.score) < 1e-9).map((h) => h.chunk);
};
const rows = (table: string, label = 'expected') => {
  try {
    const r = readRows(table, label, schema);
    return {
      rows: r.rows.map(({ inputs, rule }) => [...inputs.values(), rule?.expected ?? null]),
      problems: r.problems.map((p) => p.code),
    };
  } catch (error) {
    return problemOf(error);
  }
};
const judge = (kind: RuleKind, expected: string, answer: string) => {
  try {
    return openRule({ kind, expected, anyCase: true }, schema)(answer).right;
  } catch (error) {
    return problemOf(error);
  }
};
const cited = (answer: string, passages = '[1] Dogs are free.\n[2] Cats pay.\n[3] Birds fly.') =>
  readSentences(answer, readPassages(passages)).map(({ text, cites }) =>
    `${text} ${cites.map((c) => c + 1).join(',')}`.trim(),
  );

interface Rows {
  rows: (string | null)[][];
  problems: string[];
}

export interface Case {
  id: string;
  source: string;
  trouble: string;
  got: () => unknown;
  /** What is to be seen, or what tells whether it is. */
  want: unknown;
  /** What troubles of one cause share. */
  kind?: string;
}

// prettier-ignore
const TROUBLES: Record<string, Omit<Case, 'id'>> = {
  'split-zh-stop': { source: 'langchain-ai/langchain#18770', trouble: '。 opens the next piece', got: () => cut('今晚没有船。明早六点有。'), want: ['今晚没有船。', '明早六点有。'] },
  'split-zh-nospace': { source: 'HKUDS/LightRAG#3050', trouble: 'Chinese without blanks is one piece', got: () => cut('船来了！快上！你的票呢？在这里。').length, want: 4 },
  'split-list-inline': { source: 'hemanth/piragi#10', trouble: 'the number of a list item is a piece of its own', got: () => cut('To open the hatch: 1. Turn the wheel. 2. Pull the lever.'), want: (g: string[]) => !g.some((x) => /^\d+\.$/.test(x)) && !g.some((x) => /:\s*1\.$/.test(x)), kind: 'list markers as sentences' },
  'split-list-zh': { source: 'hemanth/piragi#10', trouble: 'same, in Chinese', got: () => cut('1. 向左转轮。\n2. 拉下手柄。'), want: ['1. 向左转轮。', '2. 拉下手柄。'], kind: 'list markers as sentences' },
  'split-enumeration': { source: 'stanfordnlp/CoreNLP#671', trouble: 'enumeration inside a sentence', got: () => cut('We carry 1. a pram, 2. a bicycle and 3. a dog.').length, want: 1 },
  'split-pm-end': { source: 'KittenML/KittenTTS#115', trouble: 'p.m. that does end a sentence', got: () => cut('The desk closes at 5 p.m. The boat waits.'), want: ['The desk closes at 5 p.m.', 'The boat waits.'] },
  'split-vitamin': { source: 'spencermountain/compromise#1061', trouble: 'a sentence that ends in a single letter or an abbreviation swallows the next', got: () => cut('Oranges hold vitamin C. Lemons are sour.'), want: ['Oranges hold vitamin C.', 'Lemons are sour.'], kind: 'abbreviations' },
  'split-quote': { source: 'stanfordnlp/CoreNLP#380', trouble: 'a question in quotation marks inside a sentence', got: () => cut('“Who is there?” asked the guard. Nobody spoke.'), want: ['“Who is there?” asked the guard.', 'Nobody spoke.'], kind: 'abbreviations' },
  'split-wrap': { source: 'linagora/openrag#579', trouble: 'line ends of a page cut sentences', got: () => cut('The last ferry leaves the north quay at\nhalf past ten and does not wait for\nlate trains.'), want: (g: string[]) => g.length === 1, kind: 'hard-wrapped lines' },
  'split-wrap-blank': { source: 'linagora/openrag#579', trouble: 'wrapped paragraphs with blank lines between', got: () => cut('The last ferry leaves at\nhalf past ten.\n\nDogs are\nfree.', 'paragraph').length, want: 2 },
  'split-hash-code': { source: 'langchain-ai/langchain#10262', trouble: '# in a code block taken for a heading', got: () => cut('# Setup\n\n```python\n# first\nx = 1\n```\n\n## End\n\nStop.', 'heading').length, want: 2 },
  'split-code-para': { source: 'langchain-ai/langchain#10262', trouble: 'a blank line inside a code block ends the piece', got: () => cut('Run this:\n\n```\nx = load()\n\nsave(x)\n```\n\nStop.', 'paragraph').filter((x) => /load|save/.test(x)).length, want: 1, kind: 'code and tables torn' },
  'split-table-only': { source: 'open-webui/open-webui#30413', trouble: 'rows of a table lose their header', got: () => cut('| Fare | Price |\n|---|---|\n| Dog | 2 crowns |\n| Bicycle | 3 crowns |', 'paragraph').filter((x) => /Dog/.test(x) && /Price/.test(x)).length, want: 1, kind: 'code and tables torn' },
  'split-table-long': {
    source: 'embabel/embabel-agent#1859',
    trouble: 'a long table under a heading: later pieces without header',
    got: () =>
      cut(`# Fares\n\n| Class | Price |\n|---|---|\n${Array.from({ length: 200 }, (_, i) => `| Class ${i} | ${i} crowns |`).join('\n')}\n\nEnd.`, 'heading')
        .filter((x) => /Class \d+/.test(x))
        .every((x) => /Price/.test(x)),
    want: true,
    kind: 'code and tables torn',
  },
  'split-setext': { source: 'tmc/langchaingo#520', trouble: 'headings underlined with = or -', got: () => cut('Tickets\n=======\n\nAdults pay ten.\n\nDogs\n----\n\nDogs pay two.', 'heading').length, want: 2, kind: 'Markdown beyond #' },
  'split-bold': { source: 'langchain-ai/langchain#22738', trouble: 'a bold line is no heading', got: () => cut('# A\n\n**B**\n\ntext', 'heading').length, want: 1 },
  'split-emoji': { source: 'n8n-io/n8n#16769', trouble: 'cuts inside an emoji', got: () => cut('🚀'.repeat(30_000)).every((c) => [...c].every((x) => x === '🚀')), want: true },
  'file-bom-csv': { source: 'comet-ml/opik#4766; usebruno/bruno#4403', trouble: 'BOM glued to the first column', got: () => file('a.csv', '\ufeffwho,price\nDog,2'), want: 'who: Dog; price: 2' },
  'file-semicolon': { source: 'zylon-ai/private-gpt#412', trouble: 'semicolons and decimal commas', got: () => file('a.csv', 'Ware;Preis\nTau;1,50'), want: 'Ware: Tau; Preis: 1,50' },
  'file-cell-lines': { source: 'zylon-ai/private-gpt#412', trouble: 'line ends in a cell', got: () => file('a.csv', 'who,info\nDog,"one\ntwo"'), want: 'who: Dog; info: one\ntwo' },
  'file-sep': { source: 'PowerShell/PowerShell#7776; mholt/PapaParse#951', trouble: 'sep=; of spreadsheets taken for the head', got: () => file('a.csv', 'sep=;\nwho;price\nDog;2'), want: 'who: Dog; price: 2', kind: 'CSV heads' },
  'file-no-head': { source: 'the inverse of performant-software/textlab#91', trouble: 'no head: the first row becomes labels', got: () => file('a.csv', 'Dog,Free on Mondays\nCat,Two crowns'), want: (t: string) => t.includes('Free on Mondays') && !t.includes('Dog: Cat'), kind: 'CSV heads' },
  'file-pipe': { source: 'mechatroner/vscode_rainbow_csv#108', trouble: 'bars as separators', got: () => file('a.csv', 'who|price\nDog|2'), want: 'who: Dog; price: 2', kind: 'CSV heads' },
  'file-bigint': { source: 'triggerdotdev/jsonhero-web#144; rhysd/fixjson#19', trouble: 'long numbers in JSON rounded', got: () => file('a.json', '{"order": 1610521604143693812}'), want: 'order: 1610521604143693812', kind: 'numbers rewritten' },
  'file-jsonl': { source: 'hiyouga/LlamaFactory#8323 (a .jsonl)', trouble: 'JSON Lines as a text', got: () => file('a.jsonl', '{"q":"When?"}\n{"q":"Where?"}'), want: 'q: When?\n\nq: Where?', kind: 'kinds of files' },
  'file-gbk': { source: 'langchain-ai/langchain#4479', trouble: 'GBK text', got: () => file('a.txt', hex('c4a9b0e0b4acb6bcd3d0a1a3')), want: '末班船都有。' },
  'file-euckr': { source: 'jawah/charset_normalizer#356', trouble: 'Korean EUC-KR read as Chinese', got: () => file('a.txt', hex('b8b6c1f6b8b720b9e8b4c220b9e320bfadbdc3bfa120b6b0b3b3b4cfb4d92e')), want: (t: string) => t.startsWith('PROBLEM') || t.startsWith('마지막'), kind: 'encodings guessed wrongly' },
  'file-cp1252': { source: 'langchain-ai/langchain#7479', trouble: 'Windows-1252', got: () => file('a.txt', hex('446572204b61706974e46e2066e4687274')), want: 'PROBLEM unknown-encoding' },
  'file-entities': { source: 'mdevils/html-entities#19', trouble: 'names without ; in addresses', got: () => file('a.html', '<p>https://pay.example/?a=1&lambda=2&pi=3</p>'), want: 'https://pay.example/?a=1&lambda=2&pi=3', kind: 'HTML references' },
  'file-entities-legacy': { source: 'mdevils/html-entities#26', trouble: 'legacy names without ; do count', got: () => file('a.html', '<p>Tom &amp Jerry &copy 2026</p>'), want: 'Tom & Jerry © 2026' },
  'file-shy': { source: 'yfedoseev/pdf_oxide#1412', trouble: 'soft hyphens make words unfindable', got: () => find(['All infor\u00admation is here.', 'Dogs are free.'], 'information'), want: [0], kind: 'invisible characters' },
  'file-table-html': { source: 'open-webui/open-webui#30413', trouble: 'HTML rows lose their header, CSV rows keep it', got: () => cut(file('a.html', '<table><tr><th>Who</th><th>Price</th></tr><tr><td>Dog</td><td>2</td></tr></table>'), 'paragraph').filter((x) => /Dog/.test(x) && /Price/.test(x)).length, want: 1, kind: 'HTML structure' },
  'file-title-code': { source: 'langchain-ai/langchain#10262', trouble: 'a comment in code becomes the title', got: () => title('a.md', '```bash\n# install\n```\n\n# Handbook\n\nx'), want: 'Handbook', kind: 'Markdown beyond #' },
  'file-crlf': { source: 'openai/tiktoken#480', trouble: 'CRLF', got: () => cut(file('a.txt', 'Dogs.\r\n\r\nCats.\r\n'), 'paragraph'), want: ['Dogs.', 'Cats.'] },
  'word-zwsp': { source: 'lucaong/minisearch#249', trouble: 'zero-width space before a word', got: () => find(['\u200bHello boat', 'x'], 'hello'), want: [0] },
  'word-hyphen': { source: 'ddev/ddev.com#607; scambier/obsidian-omnisearch#225', trouble: 'add-on and addon', got: () => find(['Use the check-in desk.', 'Dogs.'], 'checkin'), want: [0], kind: 'spelling variants of a word' },
  'word-accent': { source: 'nextapps-de/flexsearch#198; kartevonmorgen#292', trouble: 'cafe does not find café', got: () => find(['The Café opens.', 'x'], 'cafe'), want: [0], kind: 'spelling variants of a word' },
  'word-accent-nfd': { source: 'databyss-org/databyss#616', trouble: 'NFD and NFC', got: () => find(['The Cafe\u0301 opens.', 'x'], 'café'), want: [0] },
  'word-sharp': { source: 'lucaong/minisearch#174', trouble: 'C, C++ and C# are one word', got: () => best(['Written in C', 'Written in C++', 'Written in C#'], 'C#'), want: [2], kind: 'signs that are part of a name' },
  'word-unit': { source: 'own variation of HistoryAtState/hsg-shell#255', trouble: '12kg and 12 kg', got: () => find(['A trunk of 12kg.', 'x'], '12 kg'), want: [0], kind: 'numbers and units' },
  'word-mail': { source: 'lucaong/minisearch#138', trouble: 'a mail address finds everything', got: () => best(['Write to help@ferry.example.', 'Write to us.', 'No example here.'], 'help@ferry.example'), want: [0] },
  'word-one-han': { source: 'nextapps-de/flexsearch#137; jupyter-book#1524', trouble: 'one Chinese character finds nothing', got: () => find(['猫咪可以上船。', '狗要买票。'], '猫'), want: [0], kind: 'Chinese words' },
  'word-substring': { source: 'Pagefind/pagefind#987', trouble: 'a string across two words', got: () => find(['这是一段简单的文字', '别的'], '段简'), want: [0] },
  'word-trad': { source: 'Pagefind/pagefind#1237', trouble: 'traditional text, simplified question', got: () => find(['檢索會失敗', '別的'], '检索'), want: [0], kind: 'Chinese words' },
  'word-shy-zh': { source: 'own variation of yfedoseev/pdf_oxide#1412', trouble: 'a word joiner inside a word', got: () => find(['All infor\u2060mation is here.', 'Dogs.'], 'information'), want: [0], kind: 'invisible characters' },
  'word-shy-asked': { source: 'own variation of yfedoseev/pdf_oxide#1412', trouble: 'a soft hyphen in the question', got: () => find(['All information is here.', 'Dogs.'], 'infor\u00admation'), want: [0], kind: 'invisible characters' },
  'word-accent-asked': { source: 'own variation of nextapps-de/flexsearch#198', trouble: 'naïve does not find naive', got: () => find(['A naive plan.', 'x'], 'naïve'), want: [0], kind: 'spelling variants of a word' },
  'word-kana': { source: 'own variation of nextapps-de/flexsearch#198', trouble: 'が is not か', got: () => find(['が', 'か'], 'か'), want: [1], kind: 'spelling variants of a word' },
  'word-hyphen-asked': { source: 'own variation of ddev/ddev.com#607', trouble: 'add-on does not find addon', got: () => find(['An addon for boats.', 'x'], 'add-on'), want: [0], kind: 'spelling variants of a word' },
  'word-unit-apart': { source: 'own variation of HistoryAtState/hsg-shell#255', trouble: '12kg does not find 12 kg', got: () => find(['A trunk of 12 kg.', 'x'], '12kg'), want: [0], kind: 'numbers and units' },
  'word-unit-hz': { source: 'own variation of HistoryAtState/hsg-shell#255', trouble: '50 hz does not find 50Hz', got: () => find(['Mains of 50Hz.', 'x'], '50 Hz'), want: [0], kind: 'numbers and units' },
  'word-plus': { source: 'own variation of lucaong/minisearch#174', trouble: 'C++ beside C', got: () => best(['Written in C', 'Written in C++, too'], 'C++?'), want: [1], kind: 'signs that are part of a name' },
  'word-sum': { source: 'own variation of lucaong/minisearch#174', trouble: 'a sum is no name', got: () => find(['a+b', 'x'], 'b'), want: [0], kind: 'signs that are part of a name' },
  'word-one-han-second': { source: 'own variation of nextapps-de/flexsearch#137', trouble: 'a lone character at the end of a word', got: () => find(['小猫可以上船。', '狗要买票。'], '猫'), want: [0], kind: 'Chinese words' },
  'word-trad-asked': { source: 'own variation of Pagefind/pagefind#1237', trouble: 'simplified text, traditional question', got: () => find(['检索会失败', '别的'], '檢索'), want: [0], kind: 'Chinese words' },
  'word-fullwidth': { source: 'rust-lang/mdBook#1081', trouble: 'full-width digits', got: () => find(['票价３５元', '别的'], '35'), want: [0] },
  'word-mixed': { source: 'colinwilson/lotusdocs#167', trouble: 'Latin inside Chinese', got: () => find(['用GPT-4模型答题', '别的'], 'gpt'), want: [0] },
  'bench-commas': { source: 'ianarawjo/ChainForge#183', trouble: 'commas in a one-column table: words vanish', got: () => rows('question\nWho, what, when?'), want: (g: Rows) => typeof g === 'string' || g.problems.length > 0 || g.rows[0]![0] === 'Who, what, when?', kind: 'cells without a column' },
  'bench-answer': { source: 'vibrantlabsai/ragas#1309 (column ground_truths); promptfoo (__expected)', trouble: 'an answer column of another name is ignored', got: () => rows('question,__expected\nWhere?,quay', '__expected'), want: (g: Rows) => typeof g === 'string' || g.problems.length > 0 || g.rows[0]![1] !== null, kind: 'columns ignored' },
  'bench-array': { source: 'hiyouga/LlamaFactory#8323', trouble: 'a JSON list is taken for one question', got: () => rows('[{"question":"Where?"},{"question":"When?"}]'), want: (g: Rows) => typeof g === 'string' || g.rows.length === 2 || g.problems.length > 0, kind: 'wrong kind of table taken' },
  'bench-sep': { source: 'tspence/csharp-csv-reader#28', trouble: 'sep= line', got: () => rows('sep=;\nquestion;expected\nWhere?;quay'), want: { rows: [['Where?', 'quay']], problems: [] }, kind: 'wrong kind of table taken' },
  'bench-bom': { source: 'melihbirim/csvql#103', trouble: 'BOM', got: () => rows('\ufeffquestion,expected\nWhere?,quay'), want: { rows: [['Where?', 'quay']], problems: [] } },
  'bench-braces': { source: 'ianarawjo/ChainForge#95', trouble: 'braces in rows', got: () => rows('question\n"{a} {{b}} {% c %}"'), want: { rows: [['{a} {{b}} {% c %}', null]], problems: [] } },
  'judge-curly': { source: 'projectEndings/staticSearch#95', trouble: 'curly and straight apostrophes', got: () => judge('contains', "don't know", 'I don’t know.'), want: true, kind: 'letters that look alike' },
  'judge-stop': { source: 'own variation of promptfoo/promptfoo#1258', trouble: 'a full stop at the end', got: () => judge('equals', 'Paris', 'Paris.'), want: true },
  'judge-fence': { source: 'promptfoo/promptfoo#1258', trouble: 'JSON inside a fence', got: () => judge('json-inside', '{}', 'Sure:\n```json\n{"a":1}\n```'), want: true },
  'cite-zh': { source: 'vibrantlabsai/ragas#985; #1523', trouble: 'Chinese sentences dropped', got: () => cited('狗免费[1]。猫要付钱【2】！'), want: ['狗免费。 1', '猫要付钱！ 2'] },
  'cite-super': { source: 'own variation of danny-avila/LibreChat#7565', trouble: 'superscript marks of other tools', got: () => cited('Dogs are free¹. Cats pay².'), want: ['Dogs are free. 1', 'Cats pay. 2'], kind: 'marks of other tools' },
  'cite-footnote': { source: 'HKUDS/LightRAG#239', trouble: '[^1] of Markdown', got: () => cited('Dogs are free[^1].'), want: ['Dogs are free. 1'] },
};

export const CASES: Case[] = Object.entries(TROUBLES).map(([id, one]) => ({ id, ...one }));
