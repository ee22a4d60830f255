import { describe, expect, test } from 'vitest';
import { answerOf, countOf } from '~/components/site/search/answers';
import { indexFileOf, type Questions } from '~/components/site/search/index-file';
import { openLessonTexts } from '~/components/site/search/lesson-texts';
import searchStrings from 'words:search';
import { fittingSpans } from '~/components/site/search/mark-words';
import { tellingWords, withoutFillers } from '~/components/site/search/query-words';
import { unpackDocument, type SiteDocument } from '~/components/site/search/site-document';
import { openIndexFile } from '~/components/site/search/site-search';

const document = (title: string, text: string, more: Partial<SiteDocument> = {}) => ({
  kind: 'term' as const,
  url: `/en/glossary/${title}/`,
  title,
  names: [title],
  text,
  asked: [],
  ...more,
});
const DOCUMENTS = [
  document('chunk', 'One of the pieces into which a text, a long text, is cut.', {
    titleOther: '文本块',
    names: ['chunk', '文本块', 'text chunk'],
    asked: ['bits of text'],
  }),
  document('token', 'A piece of a word.', {
    titleOther: '词元',
    names: ['token', '词元'],
    lesson: '/en/glossary/R4 Better retrieval/',
  }),
  document('R4 Better retrieval', 'Rerank.', { kind: 'lesson', names: ['R4'] }),
];

test('the search index file stores what a result displays', () => {
  const [chunk, , lesson] = indexFileOf(DOCUMENTS).documents.map(unpackDocument);
  expect(chunk).toEqual({ ...DOCUMENTS[0], id: '0' });
  expect(lesson).toMatchObject({ kind: 'lesson', titleOther: undefined });
});

describe('search', () => {
  const QUESTIONS: Omit<Questions, 'answers'> = {
    ideas: { size: ['how large', '多大'], piece: ['pieces', 'chunk'] },
    intents: [[[['size', 'piece']], 0, ['/en/glossary/R4 Better retrieval/']]],
  };
  const search = openIndexFile(indexFileOf(DOCUMENTS, QUESTIONS));
  const titles = (query: string) => search(query).map(({ document }) => document.title);
  const closeness = (query: string) => search(query)[0]?.closeness;

  test('ranks the topic of a question above the things it mentions', () => {
    expect(titles('how large should a chunk be?').slice(0, 2)).toEqual([
      'R4 Better retrieval',
      'chunk',
    ]);
    expect(closeness('how large should a chunk be?')).toBe('intent');
  });

  test('ranks an exact name above the topic of the question', () =>
    expect(closeness('chunk')).toBe('exact'));

  test('finds a document by an alias and reports which alias matched', () => {
    expect(search('bits of text')[0]).toMatchObject({
      document: { title: 'chunk' },
      closeness: 'named',
      name: 'bits of text',
    });
  });

  test('lists the lesson that explains a term right after it', () =>
    expect(titles('token')).toEqual(['token', 'R4 Better retrieval']));

  test('corrects typos in a question', () => expect(titles('what are tokne')[0]).toBe('token'));

  test('does not match a word prefix if a filler word follows it', () => {
    expect(titles('pie')).toContain('chunk');
    expect(titles('pie in')).toEqual([]);
  });

  test('reads names from pinyin, traditional characters and initials', () => {
    const characters = {
      sounds: ['ci词次', 'yuan元员'],
      traditional: ['詞', '词'] as const,
    };
    const chinese = openIndexFile(indexFileOf(DOCUMENTS, { ...QUESTIONS, characters }));
    for (const typed of ['ciyuan', 'cy', '次元', '詞元'])
      expect(chinese(typed)[0]?.document.title, typed).toBe('token');
  });

  test('separates similar results from matching ones', () => {
    expect(search('pieces banana')).toEqual([]);
    const similar = search.similar('pieces banana').map(({ document }) => document.title);
    expect(similar).toEqual(['chunk']);
  });
});

describe('answerOf', () => {
  const search = openIndexFile(indexFileOf(DOCUMENTS));
  const texts = openLessonTexts([
    ['/en/x/#y', 'Cutting', 'R2 Chunks', 'A banana is cut in pieces.'],
  ]);

  test('finds matches in the lessons that are loaded', () => {
    const { matches } = answerOf('pieces banana', search, [texts]);
    expect(matches.map(({ document }) => document.title)).toEqual(['Cutting · R2 Chunks']);
  });

  test('puts the two nearest documents first where little matches, and the others after them', () => {
    const near = () =>
      search('token')
        .concat(search('R4'), search('chunk'))
        .map((one) => ({ ...one, closeness: 'similar' as const }));
    const titled = (query: string) => {
      const { matches, similar } = answerOf(query, search, [texts], near);
      return [matches, similar].map((list) => list.map(({ document }) => document.title));
    };
    expect(titled('pieces banana')).toEqual([
      ['token', 'R4 Better retrieval', 'Cutting · R2 Chunks'],
      ['chunk'],
    ]);
    expect(titled('token')[0]![0]).toBe('token');
  });

  test('counts matches, and names similar documents without counting them', () => {
    const t = searchStrings.en;
    const said = (query: string) => countOf(answerOf(query, search, []), query, t);
    expect(said('pieces banana')).toBe(
      'Nothing fits “pieces banana” as it is typed. Similar results follow.',
    );
    expect(said('qqzzxx')).toContain('Nothing fits “qqzzxx”.');
    expect(countOf(answerOf('pieces banana', search, [texts]), 'pieces banana', t)).toBe(
      '1 result, then similar ones',
    );
  });
});

describe('withoutFillers', () => {
  test.each([
    ['what is a chunk?', 'chunk'],
    ['什么是词元？', '词元'],
    ['the', 'the'],
    ['怎么', '怎么'],
  ])('reduces %s to %s', (query, asked) => {
    expect(withoutFillers(query)).toBe(asked);
  });

  test('leaves nothing of a question made of filler words', () =>
    expect(tellingWords('what is the')).toBe(''));
});

describe('search highlights', () => {
  const marked = (text: string, query: string) =>
    fittingSpans(text, query).map(({ start, end }) => text.slice(start, end));

  test('cover whole words, prefixes of the last word, and misspelt words', () => {
    expect(marked('Retrieval by a retriever', 'retriev')).toEqual(['Retriev', 'retriev']);
    expect(marked('a retriever', 'retreiver')).toEqual(['retriever']);
    expect(marked('text chunks', 'text chunk')).toEqual(['text', 'chunk']);
  });

  test('join overlapping pairs of Han characters', () =>
    expect(marked('先检索增强再说', '检索增强')).toEqual(['检索增强']));

  test('are empty where nothing matches', () =>
    expect(marked('nothing here', 'chunk')).toEqual([]));
});
