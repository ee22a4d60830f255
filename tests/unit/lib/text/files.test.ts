import { describe, expect, test } from 'vitest';
import { decodeText } from '~/lib/text/decode';
import { detected } from '~/lib/text/detect';
import { TextProblem } from '~/lib/text/problem';
import { readFile } from '../../../foreign/doors';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readFile(name, utf8(text));
const decode = (given: Uint8Array) => decodeText(given, 'x.txt') ?? detected(given, 'x.txt');

function problem(work: () => unknown): TextProblem {
  try {
    work();
  } catch (error) {
    if (error instanceof TextProblem) return error;
    throw error;
  }
  throw new Error('no problem was found');
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', bytes(0xe4, 0xb8, 0xad, 0xe6, 0x96, 0x87), '中文', 'utf-8'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x2d, 0x4e), '中', 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x4e, 0x2d), '中', 'utf-16be'],
    ['GB18030', bytes(0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3), '中文。', 'gb18030'],
    ['GB18030 among ASCII', bytes(0x52, 0x41, 0x47, 0xbc, 0xec, 0xcb, 0xf7), 'RAG检索', 'gb18030'],
    ['nothing', bytes(), '', 'utf-8'],
  ])('reads %s', (_, given, text, encoding) => {
    expect(decode(given)).toMatchObject({ text, encoding });
  });

  test.each([
    ['a Word file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'is-office', {}],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'is-office', {}],
    ['binary', bytes(0x61, 0x00, 0x62), 'is-binary', { position: 1 }],
    ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x21), 'unknown-encoding', {}],
    [
      'Latin-1 that GB18030 could read',
      bytes(0x6e, 0x61, 0xef, 0x76, 0x65),
      'unknown-encoding',
      {},
    ],
  ])('refuses %s and names the problem', (_, given, code, values) => {
    const found = problem(() => decode(given));
    expect(found.code).toBe(code);
    expect(found.values).toEqual({ name: 'x.txt', ...values });
  });
});

describe('readFile', () => {
  test('takes the title of Markdown from its first heading', () => {
    expect(read('notes.md', 'x\n## The mill ##\r\ny')).toMatchObject({
      title: 'The mill',
      text: 'x\n## The mill ##\ny',
      encoding: 'utf-8',
    });
  });

  test('keeps a # at the end of a title that closes nothing', () => {
    expect(read('notes.md', '# About C#').title).toBe('About C#');
    expect(read('notes.md', `# ${'#'.repeat(100_000)}x`).title).toMatch(/^#+x$/);
  });

  test('takes the title of other text from the name', () => {
    expect(read('my.notes.txt', 'a').title).toBe('my.notes');
    expect(read('README', 'a').title).toBe('README');
  });

  test('refuses more than 20 MB', () => {
    const found = problem(() => readFile('big.txt', new Uint8Array(21 * 2 ** 20)));
    expect(found.values).toEqual({ name: 'big.txt', megabytes: '21.0', limit: 20 });
    const just = problem(() => readFile('just.txt', new Uint8Array(20 * 2 ** 20 + 1)));
    expect(just.values).toMatchObject({ megabytes: '20.1', limit: 20 });
  });

  test('refuses kinds it cannot read', () => {
    expect(problem(() => read('song.xyz', 'la la')).code).toBe('unknown-kind');
    expect(problem(() => read('x.constructor', 'la la')).code).toBe('unknown-kind');
  });
});

describe('readFile of HTML', () => {
  test('keeps paragraphs and headings and drops scripts and styles', () => {
    const page = `<!doctype html><html><head><title>A &amp; B</title><style>p { color: red }</style></head>
      <body><h2>Head</h2><p class="a>b">One<br>two <b>bo</b>ld</p><script>alert("<p>no</p>")</script>
      <!-- <p>hidden</p> --><ul><li>three<li>four</ul></body></html>`;
    const { title, text } = read('page.html', page);
    expect(title).toBe('A & B');
    expect(text).toBe('## Head\n\nOne\n\ntwo bold\n\n- three\n\n- four');
  });

  test('reads on after a self-closing drawing', () => {
    expect(read('a.html', '<p>one</p><svg/><p>two</p><svg><text>no</text></svg>').text).toBe(
      'one\n\ntwo',
    );
  });

  test('decodes entities and leaves invalid ones unchanged', () => {
    expect(read('a.htm', '1 &lt; 2 &#20013;&#x6587; AT&T &nope; &#0; &eacute').text).toBe(
      '1 < 2 中文 AT&T &nope; \ufffd é',
    );
  });

  test('shows an escaped script as text', () => {
    expect(read('a.html', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>').text).toBe(
      '<script>alert(1)</script>',
    );
  });

  test.each([
    ['a < b and c', 'a < b and c'],
    ['<p>open', 'open'],
    ['x<script>never closed', 'x'],
    ['x<img src="never closed', 'x'],
    ['x<!-- never closed', 'x'],
    ["<p it's>fine</p>", 'fine'],
    ['<SCRIPT>x</sCrIpT >y', 'y'],
    ['', ''],
  ])('reads broken markup %j', (html, text) => {
    expect(read('a.html', html).text).toBe(text);
  });

  /** A pass for each of them would outlast the limit of a test by hours. */
  test.each([
    ['<', 1_000_000],
    ['<a "', 0],
    ['<!--', 0],
    ['<p>', 0],
    ['<script>', 0],
    ['&amp', 1_000_000],
    ['<a b=', 0],
  ])('reads a million %j in one pass', (part, length) => {
    expect(read('a.html', part.repeat(1_000_000)).text).toHaveLength(length);
  });
});

describe('readFile of CSV', () => {
  test('makes a paragraph of each row, labelled by the header', () => {
    expect(read('a.csv', 'name,note\r\nLi,"a ""b"", c"\r\n\r\nWu,\r\n').text).toBe(
      'name: Li; note: a "b", c\n\nname: Wu',
    );
  });

  test('detects semicolons, tabs, and line breaks inside quotes', () => {
    expect(read('a.csv', 'a;b\n1,5;"x\ny"').text).toBe('a: 1,5; b: x\ny');
    expect(read('a.csv', 'a\tb\n1\t2').text).toBe('a: 1; b: 2');
  });

  test('numbers cells that have no header', () => {
    expect(read('a.csv', 'a\n1,2').text).toBe('a: 1,2');
    expect(read('a.csv', 'a,\n1,2').text).toBe('a: 1; 2: 2');
  });

  test('leaves a row with more cells than the head without its names', () => {
    expect(read('a.csv', 'who,price\nDog,2,50\nCat,3').text).toBe(
      'Dog; 2; 50\n\nwho: Cat; price: 3',
    );
  });

  test.each([
    ['Name;Preis, EUR\nHund;2,50', 'Name: Hund; Preis, EUR: 2,50'],
    [
      'Fares, May 2026\nwho,price,day\nDog,2,Mon\nCat,3,Tue',
      'Fares, May 2026\n\nwho: Dog; price: 2; day: Mon\n\nwho: Cat; price: 3; day: Tue',
    ],
    ['表1\n谁\t元\n狗\t2', '表1\n\n谁: 狗; 元: 2'],
    ['dog\t2,3,4\ncat\t3,4,5', 'dog; 2,3,4\n\ncat; 3,4,5'],
    ['dog;2, 3, 4\ncat;3, 4, 5', 'dog; 2, 3, 4\n\ncat; 3, 4, 5'],
  ])('finds separator and title of %j', (text, said) => {
    expect(read('a.csv', text).text).toBe(said);
  });

  test('reports the line in which a quotation mark stays open', () => {
    expect(problem(() => read('a.csv', 'a,b\n1,"2\n3,4')).values).toEqual({
      name: 'a.csv',
      line: 2,
    });
  });

  test('reports the line in which text follows a closed cell', () => {
    expect(problem(() => read('a.csv', 'a\n"1" x')).values).toEqual({ name: 'a.csv', line: 2 });
  });

  test('reads a cell of millions of characters', () => {
    expect(read('a.csv', `a\n"${'x'.repeat(4_000_000)}"`).text).toHaveLength(4_000_003);
  });
});

describe('readFile of JSON', () => {
  test('makes a paragraph of each item, with paths for nested values', () => {
    const list = '[{"id": 7, "by": {"name": "Li"}, "tags": ["a", "b"]}, "plain", null]';
    expect(read('a.json', list).text).toBe('id: 7; by.name: Li; tags: a; tags: b\n\nplain');
  });

  test('makes a paragraph of each member at the top', () => {
    expect(read('a.json', '{"title": "T", "rows": [{"x": 1}, {"x": 2}]}').text).toBe(
      'title: T\n\nx: 1\n\nx: 2',
    );
  });

  test.each([
    ['{\n  "a": 1,\n}', 3, 1, '}'],
    ['[1, 2,, 3]', 1, 7, ', 3]'],
    ['{a: 1}', 1, 2, 'a: 1}'],
    ['[1 2]', 1, 4, '2]'],
    ['"a\nb"', 2, 1, 'b"'],
    ['[01]', 1, 3, '1]'],
    ['{} {}', 1, 4, '{}'],
    ['["\\x"]', 1, 3, '\\x"]'],
    ['[1}', 1, 3, '}'],
    ["['a']", 1, 2, "'a']"],
  ])('says where %j breaks', (json, line, column, found) => {
    expect(problem(() => read('a.json', json))).toMatchObject({
      code: 'bad-json',
      values: { name: 'a.json', line, column, found },
    });
  });

  test.each(['', '[1, 2', '{"a":', '"', '{"a": "b'])('says that %j ends too early', (json) => {
    expect(problem(() => read('a.json', json)).code).toBe('json-ends');
  });

  test('says what is nested too deeply, and reads long strings, valid or broken', () => {
    const deep = `${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`;
    expect(problem(() => read('a.json', deep)).code).toBe('json-deep');
    expect(problem(() => read('a.json', `"${'\\n'.repeat(1_000_000)}`)).code).toBe('json-ends');
  });
});
