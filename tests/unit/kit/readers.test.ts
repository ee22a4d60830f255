import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutInto } from '~/lib/kit/own-data';
import { readFile } from '~/lib/text/files';
import { docxOf, inWord, pdfOf, tableInWord } from '../../foreign/documents';
import { kitTexts, unpacked } from './kit';
import { withoutPython } from './python';

const reason = withoutPython("the kit's readers");

const IN_TWO_RUNS =
  '<w:p><w:r><w:t xml:space="preserve">门开着不能超过</w:t></w:r><w:r><w:t>两分钟。</w:t></w:r></w:p>';
const docx = docxOf(
  `${inWord('冷库规则', 'Heading 2')}${IN_TWO_RUNS}${tableInWord(['班次', '温度'], ['早班', '-18'])}`,
);

const GB = Buffer.from('c0e4bfe2b9e6d4f2a3bac3c5bfaad7c5b2bbc4dcb3acb9fdc1bdb7d6d6d3a1a3', 'hex');
const utf16 = Buffer.concat([
  Buffer.from([0xff, 0xfe]),
  Buffer.from('Dogs travel free.', 'utf16le'),
]);

const FILES: Record<string, string | Uint8Array> = {
  ...kitTexts.files,
  'f.docx': docx,
  'g.txt': GB,
  'h.md': utf16,
};

describe.skipIf(reason)('the readers of the kit', () => {
  const folder = unpacked('en');
  const own = join(folder, 'own');
  const code = `
import json, sys
from pathlib import Path
from cut import cut
from readers import documents
found = documents(Path(sys.argv[1]))
print("FOUND:" + json.dumps([[one.name, one.text, [one.placed() for one in cut([one])]] for one in found]))`;
  const ran = (code: string, python = 'python3') =>
    spawnSync(python, ['-c', code, own], { cwd: join(folder, 'data'), encoding: 'utf8' });
  function read(files: Record<string, string | Uint8Array>, python?: string) {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(own, name), content);
    const { stdout, stderr } = ran(code, python);
    const [said = '', json = ''] = stdout.split('FOUND:');
    type Found = [name: string, text: string, passages: object[]];
    return { said: said + stderr, found: JSON.parse(json) as Found[] };
  }
  const ours = reason ? undefined! : read(FILES);

  test.each(Object.keys(FILES))('read %s as the page does', async (name) => {
    const content = FILES[name]!;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { text, blocks, pages } = await readFile(name, bytes);
    const [, ownText, passages] = ours.found.find(([one]) => one === name)!;
    expect(ownText).toBe(text);
    const site = cutInto([{ name, text, blocks, pages }], 'paragraph', 'en');
    expect(passages).toEqual(site.map(({ start: _start, end: _end, ...one }) => one));
  });

  test('tell an encoding that is not UTF-8', () =>
    expect(ours.said).toBe('g.txt: read as GB18030.\nh.md: read as UTF-16.\n'));

  test('name what they leave out, with the reason', () => {
    const { said, found } = read({
      'a.pdf': '%PDF-1.4 no more',
      'b.docx': 'PK',
      'c.xlsx': 'x',
      'd.json': '[1,',
      'e.csv': 'a,b\n"x,1\n',
      'f.txt': ' \n',
      'g.html': '<nav>Home</nav>',
      'h.md': 'Words.',
      'i.bin.txt': 'a\0b',
    });
    expect(found.map(([name]) => name)).toEqual(['h.md']);
    for (const sentence of [
      /Left out, (?:a PDF needs a package: pip install pypdf|damaged PDFs): a\.pdf\./,
      /Left out, not whole Word documents: b\.docx\./,
      /Left out, own\.py does not read this kind: c\.xlsx\./,
      /Left out, not valid JSON \(.+\): d\.json\./,
      /Left out, not a table \(.+\): e\.csv\./,
      /Left out, no text in them: f\.txt, g\.html\./,
      /Left out, no text, whatever their names say: i\.bin\.txt\./,
    ])
      expect(said).toMatch(sentence);
  });

  test('take 2,000 mutated files, and leave out what is none of theirs', () => {
    read({ ...FILES, 'j.pdf': pdfWith('Boats leave at noon.') });
    const mutating = `
import io, random, sys
from contextlib import redirect_stdout
from pathlib import Path
from readers import LeftOut, document_in
chance, seeds = random.Random(54), sorted(Path(sys.argv[1]).iterdir())
left, written = 0, io.StringIO()
for turn in range(2000):
    seed = seeds[turn % len(seeds)]
    raw = bytearray(seed.read_bytes())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(raw) or 1)
        raw[at : at + chance.randint(0, 9)] = chance.choice([b"", bytes([chance.randrange(256)]), b"<", b'"', b"[[", b"\\n\\n", b"</p>"])
    file = Path(sys.argv[1]) / f"mutated{seed.suffix}"
    file.write_bytes(raw)
    try:
        with redirect_stdout(written):
            document_in(file, file.name)
    except (LeftOut, SystemExit):
        left += 1
    file.unlink()
print(left)`;
    const { stdout, stderr } = ran(mutating);
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeGreaterThan(200);
  }, 60_000);

  test('read the pages of a PDF where pypdf is there', ({ skip }) => {
    const withPypdf = ['python3', process.env.PYTHON ?? 'python3'].find(
      (one) => spawnSync(one, ['-c', 'import pypdf']).status === 0,
    );
    if (!withPypdf) return skip('pypdf is not installed here');
    const { found } = read(
      { 'a.pdf': pdfWith('Boats leave at noon.', 'Dogs travel free.') },
      withPypdf,
    );
    expect(found[0]![2]).toEqual([
      { id: 'a.pdf-1', title: 'a.pdf, p. 1', text: 'Boats leave at noon.', file: 'a.pdf', page: 1 },
      { id: 'a.pdf-2', title: 'a.pdf, p. 2', text: 'Dogs travel free.', file: 'a.pdf', page: 2 },
    ]);
  });
});

/** A PDF with a line on each page, and the end that pypdf looks for. */
const pdfWith = (...lines: string[]) =>
  Buffer.concat([
    pdfOf(lines.map((line) => [[10, 50, 640, line]])),
    Buffer.from('\nstartxref\n0\n%%EOF\n'),
  ]);
