// Two more inputs of our own for each kind of trouble with files and with cutting, so that the kind is mended and not the input.
import { chunk, lacking, openCorpus, openRule, readFile, readPassages, readRows, readSentences, search } from './doors'; // prettier-ignore

type By = Parameters<typeof chunk>[1]['by'];
const cut = (text: string, by: By = 'sentence') =>
  chunk(text, { by, size: 40, overlap: 0 }).map(
    (one) => one.text ?? text.slice(one.start, one.end),
  );
const bytes = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const file = (name: string, text: string | Uint8Array) => readFile(name, bytes(text)).text;
const find = (docs: string[], query: string) =>
  search(openCorpus(docs), query, { k: 5, method: 'bm25' }).map(({ chunk: at }) => at);
const rows = (n: number) =>
  Array.from({ length: n }, (_, at) => `| Class ${at} | ${at} crowns |`).join('\n');

const first = (docs: string[], query: string) => find(docs, query)[0];
const SCHEMA = () => () => undefined;
/** Whether rows and roads find some words in an answer. */
const judge = (expected: string, answer: string) => [
  openRule({ kind: 'contains', expected }, SCHEMA)(answer).right,
  lacking([[expected]], answer).length === 0,
];
const [RIGHT, WRONG] = [
  [true, true],
  [false, false],
];
const equals = (expected: string, answer: string) =>
  openRule({ kind: 'equals', expected }, SCHEMA)(answer).right;
const cited = (answer: string) =>
  readSentences(answer, readPassages('[1] Dogs.\n[2] Cats.'))[0]!.cites;
const table = (text: string, label: string) => {
  const read = readRows(text, label, SCHEMA);
  const found = read.rows.map(({ inputs, rule }) => [...inputs.values(), rule?.expected]);
  return [...found, ...read.problems.map(({ code }) => code)];
};

export const OWN_CASES: readonly (readonly [kind: string, got: () => unknown, want: unknown])[] = [
  ['list markers as sentences', () => cut('Do this:\n\n1. Open the valve. Wait.\n2. Close it.'), ['Do this:', '1. Open the valve.', 'Wait.', '2. Close it.']],
  ['list markers as sentences', () => cut('步骤：1. 打开阀门。2. 等待。'), ['步骤：1. 打开阀门。', '2. 等待。']],
  ['abbreviations', () => cut('We ate rice, beans, etc. The boat left.'), ['We ate rice, beans, etc.', 'The boat left.']],
  ['abbreviations', () => cut('“谁在那里？”守卫问。没有人说话。'), ['“谁在那里？”守卫问。', '没有人说话。']],
  ['hard-wrapped lines', () => cut('Passengers who bring a bicycle infor-\nmation desk staff about must pay two\ncrowns at the gate.'), ['Passengers who bring a bicycle information desk staff about must pay two crowns at the gate.']],
  ['hard-wrapped lines', () => cut('末班渡轮每天晚上十点半从北码头\n开出，遇到大雾时停航，不等晚到\n的火车。'), ['末班渡轮每天晚上十点半从北码头开出，遇到大雾时停航，不等晚到的火车。']],
  ['code and tables torn', () => cut(`\`\`\`sh\n${'run now please\n\n'.repeat(300)}\`\`\``, 'paragraph').every((one) => one.startsWith('```sh\n') && one.endsWith('```')), true],
  ['code and tables torn', () => cut(`| Class | Price |\n|---|---|\n${rows(3)}`).map((one) => one.startsWith('| Class | Price |\n|---|---|\n| Class')), [true, true, true]],
  ['Markdown beyond #', () => cut('Fares\n-----\n\nTen.\n\n~~~\n# no\n~~~', 'heading').length, 1],
  ['Markdown beyond #', () => readFile('a.md', bytes('---\ntitle: "Our book"\n---\n\n# One')).title, 'Our book'],
  ['CSV heads', () => file('a.csv', '17;Dock\n18;Quay'), '17; Dock\n\n18; Quay'],
  ['CSV heads', () => file('a.tsv', 'who\tday\nLi\t2026-01-02'), 'who: Li; day: 2026-01-02'],
  ['numbers rewritten', () => file('a.json', '[{"p": 0.10, "q": 1e-7, "r": 1E+21}]'), 'p: 0.10; q: 1e-7; r: 1E+21'],
  ['numbers rewritten', () => file('a.jsonl', '{"id": 900719925474099312345}'), 'id: 900719925474099312345'],
  ['kinds of files', () => file('a.ndjson', '[1, 2]\n\n"x"'), '1; 2\n\nx'],
  ['kinds of files', () => file('a.htm', '<p>Dogs'), 'Dogs'],
  ['encodings guessed wrongly', () => file('a.txt', hex('8dc58cf382cc91448'.concat('2cd8f5c8e9e82c98f6f82e98142'))).startsWith('最'), true],
  ['encodings guessed wrongly', () => readFile('a.txt', hex('f0cfd3ccc5c4cec9ca20d0c1d2cfcd20d5c8cfc4c9d420d720c4c5d3d1d4d820dec1d3cfd7')).encoding, 'koi8-r'],
  ['HTML references', () => file('a.html', '<a href="?a&copy=1">x</a> ?q=1&para=2&not;'), 'x ?q=1¶=2¬'],
  ['HTML references', () => file('a.html', '<p>?a=1&delta=2&nbsp;&#8364;'), '?a=1&delta=2 €'],
  ['HTML structure', () => file('a.html', '<nav>no</nav><p style="display: none">no<p>yes<footer>no</footer>'), 'yes'],
  ['HTML structure', () => cut(file('a.html', '<pre>x = 1\n\n  y = 2</pre><p>End'), 'paragraph'), ['```\nx = 1\n\n  y = 2\n```', 'End']],
  ['invisible characters', () => find(['A word\u2060less page.', 'x'], 'wordless'), [0]],
  ['invisible characters', () => find([file('a.html', '<p>infor&shy;mation'), 'x'], 'information'), [0]],
  ['words within words', () => judge('free', 'on freedom'), WRONG],
  ['words within words', () => judge('5元', '一共 15 元。'), WRONG],
  ['words within words', () => judge('パン', 'フライパンでやく'), WRONG],
  ['words within words', () => judge('GPT-4', 'It is GPT-4o.'), WRONG],
  ['words within words', () => judge('12 kg', 'It weighs 12kg.'), RIGHT],
  ['words within words', () => judge('50%', 'It costs 150%.'), WRONG],
  ['thousands', () => judge('1200', 'Es sind 1\u202f200 km.'), RIGHT],
  ['thousands', () => judge('1,200', '1,200,000 crowns'), WRONG],
  ['thousands', () => judge('1200', '票价１，２００元'), RIGHT],
  ['marks in the answer', () => equals('42', 'So it is $\\boxed{\\text{42}}$.'), true],
  ['marks in the answer', () => equals('max_tokens', '`max_tokens`'), true],
  ['marks in the answer', () => judge('quay', '<think>The quay</think>The pier.'), WRONG],
  ['marks of citations', () => [cited('Free ##1$$ ##2$$.'), cited('Free [source 2].'), cited('免费（资料1）。')], [[0, 1], [1], [0]]],
  ['marks of citations', () => [cited('Free (1, 2).'), cited('Two (2) dogs.'), cited('In (1931).')], [[0, 1], [], []]],
  ['scripts without blanks', () => find(['หมาว่ายน้ำในทะเล', 'แมวนอน'], 'น้ำ'), [0]],
  ['scripts without blanks', () => find(['新しいフェリーターミナルへ', '犬'], 'ターミナル'), [0]],
  ['numbers found in either form', () => find(['手机138-0013-8000', '别的'], '138 00138000'), [0]],
  ['numbers found in either form', () => find(['Fund: 1200000', 'Gate 1'], '1,200,000'), [0]],
  ['numbers found in either form', () => [first(['第二条 狗', '第二十三条 退票'], '第23条'), first(['第3条', '第105条'], '第一百零五条')], [1, 1]],
  ['a.m. before a capital', () => cut('From 9 a.m. Saturday it rains. At 5 p.m. Tova leaves.'), ['From 9 a.m. Saturday it rains.', 'At 5 p.m. Tova leaves.']],
  ['a.m. before a capital', () => cut('It ends at 10 p.m. Dogs sleep then.'), ['It ends at 10 p.m.', 'Dogs sleep then.']],
  ['hyphens at the end of a line', () => cut('A well-\nknown infor\u00ad\nmation desk of 1997-\n1999.'), ['A well-known information desk of 1997-1999.']],
  ['hyphens at the end of a line', () => cut('The anti-\nEuropean INFOR-\nMATION desk.'), ['The anti-European INFORMATION desk.']],
  ['CSV of people', () => file('a.csv', '票价表\n\n类别,价格\n狗,0.10\n猫,123456789012345678'), '票价表\n\n类别: 狗; 价格: 0.10\n\n类别: 猫; 价格: 123456789012345678'],
  ['CSV of people', () => file('a.csv', 'who, note\nLi, "one,\n\ntwo"\nBo, "x"'), 'who: Li; note: one,\ntwo\n\nwho: Bo; note: x'],
  ['CSV of people', () => file('a.csv', '备注\n狗,猫都免费\n鸟不行'), '备注: 狗,猫都免费\n\n备注: 鸟不行'],
  ['rows of a bench', () => table('{"问题":"x","答案":0.10}\n{"问题":"y","答案":123456789012345678}', '答案'), [['x', '0.10'], ['y', '123456789012345678']]],
  ['rows of a bench', () => table('问题，答案，规则\n几点？，十点，包含', '答案'), [['几点？', '十点']]],
  ['rows of a bench', () => table('Mine\nq\ta\nx, y\t"z"\nu\tv', 'a'), [['x, y', 'z'], ['u', 'v']]],
  ['rows of a bench', () => table('{"messages":[{"role":"user","content":"Who?"},{"role":"assistant","content":"Li"}]}\n{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"},{"from":"human","value":"c"}]}', 'answer'), [['Who?', 'Li'], 'row-turns']],
]; // prettier-ignore
