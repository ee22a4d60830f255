// Two more inputs of our own for each kind of trouble with files and with cutting, so that the kind is mended and not the input.
import { chunk, openCorpus, readFile, search } from './doors';

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
]; // prettier-ignore
