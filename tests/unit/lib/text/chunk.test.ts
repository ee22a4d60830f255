import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { CHUNKINGS } from '~/lib/text/chunkings';
import { MAX_CHUNK_TOKENS, type ChunkOptions } from '~/lib/text/chunk';
import { segment } from '~/lib/text/segment';
import { withoutWraps } from '~/lib/text/lines';
import { chunk } from '../../../foreign/doors';
import { oneInShort } from '../../../short-run';

const bySize = (size: number, overlap: number): ChunkOptions => ({ by: 'size', size, overlap });
const by = (how: ChunkOptions['by']): ChunkOptions => ({ by: how, size: 50, overlap: 0 });

function texts(document: string, options: ChunkOptions): string[] {
  return chunk(document, options).map(({ start, end }) => document.slice(start, end));
}

test.each([
  ['It rained. We stayed in.', ['It rained.', 'We stayed in.']],
  ['He said “Stop!” Then he ran.', ['He said “Stop!”', 'Then he ran.']],
  ['Dr. Smith paid 3.5 dollars, e.g. in May.', ['Dr. Smith paid 3.5 dollars, e.g. in May.']],
  ['See Fig. 3. It shows J. K. Li.', ['See Fig. 3.', 'It shows J. K. Li.']],
  ['Visit example.org now! Why?', ['Visit example.org now!', 'Why?']],
  ['Well... maybe. Or not…', ['Well... maybe.', 'Or not…']],
  [
    '他说：“停！”然后跑了。真的？是的；好。',
    ['他说：“停！”', '然后跑了。', '真的？', '是的；', '好。'],
  ],
  ['用 3.5 版。See Sec. 2 for it.', ['用 3.5 版。', 'See Sec. 2 for it.']],
  ['No end\n\nNew paragraph', ['No end', 'New paragraph']],
  ['So did I. Then we left.', ['So did I.', 'Then we left.']],
])('chunk by sentence cuts %j', (document, expected) => {
  expect(texts(document, by('sentence'))).toEqual(expected);
});

test.each([
  ['state-of-the-\nart', 'state-of-the-art'],
  ['first-\nand second-class', 'first- and second-class'],
  ['Ein-\nund Ausgang', 'Ein- und Ausgang'],
  ['infor-\nmation', 'information'],
])('%j goes on as %j', (text, whole) => {
  expect(withoutWraps(text)).toBe(whole);
});

describe('chunk by paragraph', () => {
  test('cuts at blank lines', () => {
    expect(texts('a\nb\n \n\nc\r\n\r\nd', by('paragraph'))).toEqual(['a\nb', 'c', 'd']);
  });

  test('treats each line as a paragraph where no line is blank', () => {
    expect(texts('第一段。\n第二段。\n', by('paragraph'))).toEqual(['第一段。', '第二段。']);
  });

  test('splits a paragraph that is too long', () => {
    const document = 'word '.repeat(2 * MAX_CHUNK_TOKENS + 1);
    const tokens = texts(document, by('paragraph')).map((text) => segment(text).length);
    expect(tokens).toEqual([MAX_CHUNK_TOKENS, MAX_CHUNK_TOKENS, 1]);
  });
});

describe('chunk by heading', () => {
  test('keeps a heading with its text', () => {
    expect(texts('Intro\n# One\ntext\n\nmore\n## Two\nend', by('heading'))).toEqual([
      'Intro',
      '# One\ntext\n\nmore',
      '## Two\nend',
    ]);
  });

  test('does not treat code comments or hashtags as headings', () => {
    const document = '# One\n```sh\n# a comment\n```\n#tag\n# Two';
    expect(texts(document, by('heading'))).toEqual([
      '# One\n```sh\n# a comment\n```\n#tag',
      '# Two',
    ]);
  });
});

describe('chunk by size', () => {
  test('makes windows that share the overlap', () => {
    expect(texts('a b, c d e.', bySize(3, 1))).toEqual(['a b, c', 'c d e.']);
    expect(texts('a b, c d e.', bySize(2, 0))).toEqual(['a b,', 'c d', 'e.']);
  });

  test('counts Han bigrams', () =>
    expect(texts('检索增强生成', bySize(3, 0))).toEqual(['检索增', '强生成']));

  test('splits text without tokens by characters, never inside one', () => {
    const pieces = texts('🙂'.repeat(50), bySize(1, 0));
    expect(pieces.map((piece) => piece.length)).toEqual([40, 40, 20]);
    expect(texts(`x${'🙂'.repeat(50)}`, bySize(1, 0))[0]).toHaveLength(39);
  });

  test('refuses to make more chunks than can be searched', () => {
    expect(() => chunk('a '.repeat(50_001), bySize(1, 0))).toThrow('too-many-chunks: limit 50000');
    expect(chunk('a '.repeat(50_000), bySize(1, 0))).toHaveLength(50_000);
  });
});

describe('chunk', () => {
  const document = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', ' ', '\n', '\n\n', '# ', '.', '。', '检索', '！', '”', '½', '🙂', '```'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  const options = fc
    .record({ by: fc.constantFrom(...CHUNKINGS), size: fc.integer({ min: 1, max: 9 }) })
    .chain(({ by, size }) =>
      fc.record({
        by: fc.constant(by),
        size: fc.constant(size),
        overlap: fc.integer({ min: 0, max: size - 1 }),
      }),
    );

  test('covers everything but white space, in order, without empty chunks', () => {
    forAllOf(500, document, options, (text, how) => {
      let covered = 0;
      let before = -1;
      for (const { start, end } of chunk(text, how)) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThan(before);
        if (start > covered) expect(text.slice(covered, start).trim()).toBe('');
        covered = Math.max(covered, end);
        before = start;
      }
      expect(text.slice(covered).trim()).toBe('');
    });
  });

  test('makes no chunk longer than the size', () => {
    forAll(fc.array(fc.constantFrom('a ', '检', 'b,', '索')), (parts) => {
      for (const text of texts(parts.join(''), bySize(3, 1))) {
        expect(segment(text).length).toBeLessThanOrEqual(3);
      }
    });
  });

  test.each(CHUNKINGS)('finds nothing in white space (by %s)', (how) => {
    expect(chunk('', by(how))).toEqual([]);
    expect(chunk(' \n\n\t\u3000', by(how))).toEqual([]);
  });

  test('by sentence reads a row of a million dots only once', () => {
    const dots = `${'.'.repeat(1_000_000)}x`;
    expect(texts(dots, by('sentence')).join('')).toBe(dots);
  });

  test.each(oneInShort(CHUNKINGS))('handles 20 MB of one line (by %s)', (how) => {
    const line = 'a'.repeat(20_000_000);
    const chunks = chunk(line, by(how));
    expect(Math.max(...chunks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(20_000);
  });
});
