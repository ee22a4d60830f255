import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { buildIndexFile, FILE_OPTIONS } from '~/components/site/search/index-file';
import { fittingSpans } from '~/components/site/search/mark-words';
import { packIndex, unpackIndex } from '~/components/site/search/packed-index';
import { withoutFillers } from '~/components/site/search/query-words';
import { unpackDocument, type SiteDocument } from '~/components/site/search/site-document';
import { openIndexFile } from '~/components/site/search/site-search';

const document = (title: string, text: string, more: Partial<SiteDocument> = {}) => ({
  kind: 'term' as const,
  url: `/en/glossary/${title}/`,
  title,
  names: [title],
  text,
  planned: false,
  asked: [],
  ...more,
});
const DOCUMENTS = [
  document('chunk', 'One of the pieces into which a text, a long text, is cut.', {
    titleOther: '文本块',
    names: ['chunk', '文本块', 'text chunk'],
  }),
  document('token', 'A piece of a word.', { titleOther: '词元', names: ['token', '词元'] }),
  document('R4 Better retrieval', 'Rerank.', { kind: 'lesson', names: ['R4'], planned: true }),
];

describe('the written index', () => {
  test('comes back from packing as it was', () => {
    const index = new MiniSearch(FILE_OPTIONS);
    index.addAll(DOCUMENTS.map((entry, place) => ({ ...entry, id: place })));
    const plain = JSON.parse(JSON.stringify(index));
    const back = unpackIndex(JSON.parse(JSON.stringify(packIndex(plain))));
    const sorted = ({ index, ...rest }: typeof plain) => ({ ...rest, index: index.toSorted() });
    expect(sorted(back)).toEqual(sorted(plain));
  });

  test('writes gaps between documents in base 36 and repeats after an asterisk', () => {
    const { index } = buildIndexFile(DOCUMENTS);
    expect(index.tokens.split('\n')).toContain('text 1,0 2,0*2');
  });

  test('keeps what a result shows', () => {
    const [chunk, , lesson] = buildIndexFile(DOCUMENTS).documents.map(unpackDocument);
    expect(chunk).toEqual({ ...DOCUMENTS[0], id: '0' });
    expect(lesson).toMatchObject({ planned: true, kind: 'lesson', titleOther: undefined });
  });
});

describe('search', () => {
  const search = openIndexFile(buildIndexFile(DOCUMENTS));
  const titles = (query: string) => search(query).map(({ document }) => document.title);

  test('lists documents with any word when few have all', () => {
    expect(titles('pieces word')).toEqual(expect.arrayContaining(['chunk', 'token']));
  });

  test('answers with one kind alone when asked to', () => {
    expect(search('R4', 'term')).toEqual([]);
    expect(titles('R4')).toEqual(['R4 Better retrieval']);
  });
});

describe('the words of a question', () => {
  test.each([
    ['what is a chunk?', 'chunk'],
    ['什么是词元？', '词元'],
    ['the', 'the'],
    ['怎么', '怎么'],
  ])('%s asks for %s', (query, asked) => {
    expect(withoutFillers(query)).toBe(asked);
  });
});

describe('marks', () => {
  const marked = (text: string, query: string) =>
    fittingSpans(text, query).map(({ start, end }) => text.slice(start, end));

  test('cover whole words, beginnings of the last word, and misspelt words', () => {
    expect(marked('Retrieval by a retriever', 'retriev')).toEqual(['Retriev', 'retriev']);
    expect(marked('a retriever', 'retreiver')).toEqual(['retriever']);
    expect(marked('text chunks', 'text chunk')).toEqual(['text', 'chunk']);
  });

  test('join Han pairs that overlap', () => {
    expect(marked('先检索增强再说', '检索增强')).toEqual(['检索增强']);
  });

  test('are none where nothing fits', () => {
    expect(marked('nothing here', 'chunk')).toEqual([]);
  });
});
