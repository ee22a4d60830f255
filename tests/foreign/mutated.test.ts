import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { chunk } from '~/lib/text/chunk';
import { readFile } from '~/lib/text/files';
import { TextProblem } from '~/lib/text/problem';
import { Problem } from '~/lib/problem';
import { comparisonOf } from '~/lib/scores/comparison';
import { ofLangfuse } from '~/lib/scores/langfuse';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import * as made from '../unit/lib/scores/files';
import { isShort } from '../short-run';
import { docxOf, inWord, pdfOf, tableInWord } from './documents';

const FILES = isShort ? 200 : 2_000;
const LONGEST_MS = 5_000;

/** Another chance for each commit, and the same for all runs of one. */
const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return '1';
  }
};
const COMMIT = commit();

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array) => new TextDecoder().decode(of);
const coded = (...hex: string[]) => hex.map((one) => Uint8Array.from(Buffer.from(one, 'hex')));
const WORDS = [
  'Dogs are free.',
  '末班船十点开。',
  '“Who?” asked he.',
  '1. Turn.',
  'a',
  '12 kg',
  '\u00ad',
  '🚀',
  '',
  'é&lt;',
];

const BODIES = WORDS.map(
  (word, at) =>
    inWord(word.replace(/[&<]/g, ''), at % 2 ? 'Heading 1' : '') +
    tableInWord(['Who', 'Price'], ['Dog', String(at)]) +
    inWord('End.'),
);

const SEEDS: Readonly<Record<string, (readonly Uint8Array[])>> = {
  'a.csv': WORDS.map((word, at) => bytes(`${at % 2 ? 'sep=;\n' : ''}who;price,"no"\n"${word}";${at}\n\n${word}|x\t"a""b"\n`)),
  'a.json': WORDS.map((word, at) => bytes(JSON.stringify({ [word]: [at, { x: word, y: [null, 1e21] }], z: at / 7 }))),
  'a.jsonl': WORDS.map((word, at) => bytes(`{"q":${JSON.stringify(word)},"n":${at}.10}\n[${at}]\n"${at}"\n`)),
  'a.html': WORDS.map((word, at) => bytes(`<title>${word}</title><nav>no</nav><h${1 + (at % 6)}>${word}</h1><table><tr><th>a<th>b<tr><td>${word}<td>2</table><pre>x\n\n${word}</pre><ol start=${at}><li>${word}<li hidden>y</ol><p>${word}&amp&lambda=2`)),
  'a.md': WORDS.map((word, at) => bytes(`---\ntitle: ${word}\n---\n\n# ${word}\n\n${word}\n----\n\n- ${word}\n  1. x\n\n| a | b |\n|---|---|\n| ${word} | ${at} |\n\n\`\`\`js\n${word}\n\n# no\n\`\`\`\n> ${word}\n`)),
  'a.txt': coded(
    'c4a9b0e0b4acb6bcd3d0a1a3', 'b8b6c1f6b8b720b9e8b4c220b9e320bfadbdc3', 'cfc2c9cfcef4f2f7', '8dc58ce382cc91448175', 'a4a4a4e5b4b8b4fa',
    '446572204b61706974e46e2066e4687274', 'f0cfd3ccc5c4cec9ca20d0c1d2cfcd', 'fffe2d4e', 'feff4e2d', '1b2442462c1b2842',
  ),
  'a.pdf': WORDS.map((word, at) => pdfOf(Array.from({ length: 1 + (at % 3) }, (_, page) => [[20, 50, 650, `Page ${page}`], [10, 50, 600, word.replace(/[^ -~]|[()]/g, 'x')], [10, 50, 588, 'Who'], [10, 250, 588, 'Price'], [10, 50, 576, `${at}`], [10, 250, 576, '2']]))),
  'a.docx': BODIES.map(docxOf),
}; // prettier-ignore

const rngFor = (name: string) =>
  seededRng([...`${COMMIT}${name}`].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) >>> 0, 7));

/** A file with some places changed: bytes turned, taken out, doubled, put in, cut off, or another file behind it. */
function mutated(seeds: readonly Uint8Array[], rng: () => number): Uint8Array {
  const below = (n: number) => Math.floor(rng() * n);
  let file = [...seeds[below(seeds.length)]!];
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(file.length + 1);
    const length = below(12);
    const some = file.slice(at, at + length);
    const ways: (() => void)[] = [
      () => void (file[at] = below(256)),
      () => void file.splice(at, length),
      () => void file.splice(at, 0, ...some, ...some),
      () =>
        void file.splice(at, 0, ...bytes(['"', '<', '\n', '|', '#', '{[', '&', '`'][below(8)]!)),
      () => void (file = file.slice(0, at)),
      () => void file.push(...seeds[below(seeds.length)]!),
    ];
    ways[below(ways.length)]!();
  }
  return Uint8Array.from(file);
}

/** What is wrong with what came of a file; a reading or a sentence is right. */
async function faultOf(name: string, file: Uint8Array): Promise<string | undefined> {
  const start = performance.now();
  try {
    const read = await readFile(name, file);
    for (const by of ['sentence', 'paragraph', 'heading'] as const)
      for (const one of chunk(read.text, { by, size: 40, overlap: 0 }, read.blocks))
        if (!(read.text.slice(one.start, one.end).trim().length > 0))
          return `empty ${by} at ${one.start}`;
  } catch (error) {
    if (!(error instanceof TextProblem)) return String((error as Error).stack);
  }
  const took = performance.now() - start;
  return took > LONGEST_MS ? `took ${took} ms` : undefined;
}

const RESULTS = [
  made.promptfoo(),
  made.promptfoo(2),
  made.lmEval(0),
  made.lmEval(1),
  made.inspect(0, 'a'),
  made.inspect(1, 'b'),
  made.ragas(0),
  made.ragas(1),
  made.langfuseItems(0),
  made.langfuseScores(),
].map(bytes);

test(`${FILES} damaged files of results give marks or a sentence (commit ${COMMIT})`, () => {
  const rng = rngFor('results');
  for (let n = 0; n < FILES; n++) {
    const file = text(mutated(RESULTS, rng));
    try {
      const read = readScores('a', file);
      const whole = 'rows' in read ? read : ofLangfuse([read]);
      const right = whole.columns.map((column) => [column, 'right'] as const);
      const scores = scoresOf([whole], new Map([...right.slice(-2), ...whole.roles]));
      comparisonOf(scores, scores.systems[0]!);
    } catch (error) {
      expect(error, file).toBeInstanceOf(Problem);
    }
  }
});

/** pdf.js forgets some promises of objects that it cannot parse, after its answer; a worker only logs them. */
const before = process.listeners('unhandledRejection');
const isForgotten = (error: unknown) => /pdf\.worker/.test(String((error as Error).stack));
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error, promise) => {
    if (!isForgotten(error)) for (const listener of before) listener(error, promise);
  });
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of before) process.on('unhandledRejection', listener);
});

test.each(Object.entries(SEEDS))(
  `${FILES} damaged files like %s give a text or a sentence (commit ${COMMIT})`,
  async (name, seeds) => {
    expect(seeds).toHaveLength(10);
    const rng = rngFor(name);
    for (let n = 0; n < FILES; n++) {
      const file =
        name === 'a.docx' && n % 2
          ? docxOf(text(mutated(BODIES.map(bytes), rng)))
          : mutated(seeds, rng);
      const fault = await faultOf(name, file);
      expect(fault, `file ${n}: ${Buffer.from(file).toString('base64')}`).toBeUndefined();
    }
  },
  300_000,
);
