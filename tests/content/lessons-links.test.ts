import { existsSync } from 'node:fs';
import addresses from './addresses.json';
import { describe, expect, test } from 'vitest';
import { parseField, type Fields } from '~/lib/settings/table';
import { readLessons, readPairs, type LessonSource } from './lesson-source';
import { readChanges, readCitedAnswers, readGuide, readHandbook, readMatrix, idsOf } from './read';

const ids = idsOf(readHandbook().questions);
/** Content that a form is made of, where its fields are a function of it. */
const MADE_OF: Record<string, unknown> = {
  retriever: ids,
  'change-map': readChanges(),
  citations: readCitedAnswers(),
  guide: readGuide().questions,
  matrix: readMatrix().criteria,
};
type FieldsFile = Record<string, unknown>;
const files = import.meta.glob<FieldsFile>(
  ['/src/demos/*/core/settings.ts', '/src/lib/*/settings.ts'],
  {
    eager: true,
  },
);
const FIELDS: Record<string, Fields> = Object.fromEntries(
  Object.entries(files).map(([file, exported]) => [file.split('/')[3]!, fieldsIn(file, exported)]),
);

function fieldsIn(file: string, exported: FieldsFile): Fields {
  const [, fields] = Object.entries(exported).find(([name]) => name.endsWith('Fields')) ?? [];
  if (typeof fields !== 'function') return fields as Fields;
  const made = MADE_OF[file.split('/')[3]!];
  if (made !== undefined) return (fields as (of: unknown) => Fields)(made);
  throw new Error(
    `${file} makes its fields of content; say of which in MADE_OF of tests/content/lessons-links.test.ts.`,
  );
}

function faultOf(
  link: string,
  lesson: Pick<LessonSource, 'locale' | 'data' | 'headings'>,
): string | undefined {
  const [, path = '', query = '', anchor = ''] =
    /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(link) ?? [];
  if (/^https?:/.test(path)) return 'leads off the site; cite a source instead';
  if (PARTS.includes(link)) return undefined;
  if (path in PAGES_OF_DEMOS) return faultOfSettings(query, PAGES_OF_DEMOS[path]!);
  const [, demo = ''] = DEMO_PAGE.exec(path) ?? [];
  if (demo in FIELDS) return faultOfSettings(query, demo);
  if (path !== '') return faultOfPath(path, lesson.locale);
  const anchors = [
    ...lesson.data.demos,
    ...lesson.headings.map(({ id }) => id),
    'check',
    'sources',
    'goals',
  ];
  if (!anchors.includes(anchor)) return `jumps to #${anchor}, which is not on the page`;
  return faultOfSettings(query, anchor);
}

/** Demos with a page of their own, from a lesson's: relative, so that it holds under any base path and in any language. */
const PAGES_OF_DEMOS: Record<string, string> = {
  '../../../lab/': 'four-roads',
  '../../../guide/': 'guide',
};
const DEMO_PAGE = /^\.\.\/\.\.\/\.\.\/demos\/([a-z-]+)\/$/;
/** What stands on a page of its own and in no lesson. */
const PARTS = [
  '../../../own/#answering',
  '../../../own/#verdict',
  '../../../kit/',
  '../../../build/#tools',
  ...['toy-tasks', 'searches', 'rung'].map((id) => `../../../ladder/#${id}`),
];

const faultOfSettings = (query: string, demo: string): string | undefined =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => faultOfSetting(name, value, demo))
    .find(Boolean);

function faultOfPath(path: string, locale: string): string | undefined {
  const lesson = new RegExp(`^/${locale}/learn/([^/]+)/([^/]+)/$`).exec(path);
  if (!lesson) return 'is no lesson of this language; name it by its id, without a link';
  const [, part, slug] = lesson;
  return existsSync(`content/lessons/${locale}/${part}/${slug}.mdx`)
    ? undefined
    : 'leads to no lesson';
}

function faultOfSetting(name: string, value: string, anchor: string): string | undefined {
  const [demo = '', ...rest] = name.split('.');
  const field = FIELDS[demo]?.[rest.join('.')];
  if (demo !== anchor) return `sets ${name} and jumps to #${anchor}`;
  if (!field) return `sets ${name}, which the demo does not have`;
  if (field.kind === 'private') return `sets ${name}, which no link may hold`;
  return parseField(field, value) === undefined
    ? `sets ${name} to ${value}, which is not legal`
    : undefined;
}

/** The demo whose settings an address below the language holds. */
const demoOf = (address: string): string | undefined =>
  PAGES_OF_DEMOS[`../../../${address.split('/')[0]}/`] ?? /^demos\/([a-z-]+)\//.exec(address)?.[1];

/** Addresses below the language that a page or the changelog ever linked; of each, the settings and places that are gone since. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = addresses;

test('every setting that was ever linked still opens its state, but for those that are gone', () => {
  const shut = Object.keys(ADDRESSES).map((address) => {
    const demo = demoOf(address) ?? '';
    const settings = [...new URL(address, 'https://crossroads.example').searchParams];
    const faulty = settings.filter(
      ([name, value]) => name.includes('.') && faultOfSetting(name, value, demo),
    );
    return [address, faulty.map(([name]) => name)];
  });
  const gone = Object.entries(ADDRESSES).map(([address, names]) => [
    address,
    names.filter((name) => !name.startsWith('#')),
  ]);
  expect(shut).toEqual(gone);
});

const LINK = /\]\(([^)\s]*)\)|\bhref="([^"]*)"/g;

const lessons = readLessons();
const links = lessons.flatMap((lesson) =>
  [...lesson.body.matchAll(LINK)].map(([, markdown, attribute]) => ({
    lesson,
    link: markdown ?? attribute ?? '',
  })),
);

const paired = new Set(idsOf(readPairs()));

describe('links in lessons', () => {
  test('are found', () => expect(links.length).toBeGreaterThan(20));

  test('lead to an existing part of the page, with settings that its demo understands', () => {
    const wrong = links.flatMap(({ lesson, link }) => {
      const fault = faultOf(link, lesson);
      return fault ? [`${lesson.path}: ${link} ${fault}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('have the same settings in both languages', () => {
    const of = (locale: string) =>
      links
        .filter(({ lesson }) => lesson.locale === locale && paired.has(lesson.id))
        .map(({ lesson, link }) => `${lesson.id} ${link}`);
    expect(
      of('zh').sort(),
      'the Chinese page sets what the English one sets (-), and no more (+)',
    ).toEqual(of('en').sort());
  });

  test.each([
    ['?retriever.k=0#retriever', 'not legal'],
    ['?retriever.color=red#retriever', 'does not have'],
    ['?retriever.query=fog#retriever', 'no link may hold'],
    ['?matrix.sort=group#retriever', 'jumps to'],
    ['#nowhere', 'not on the page'],
    ['/en/learn/retrieval/no-such-lesson/', 'leads to no lesson'],
    ['/zh/learn/retrieval/finding-text/', 'of this language'],
    ['../../../lab/?four-roads.task=chess', 'not legal'],
    ['../../../lab/?retriever.k=2', 'jumps to'],
    ['https://example.com/', 'leads off the site'],
  ])('are distinguished from wrong ones such as %s', (link, fault) => {
    const page = lessons.find(({ id, locale }) => id === 'R3' && locale === 'en')!;
    expect(faultOf(link, page)).toContain(fault);
  });
});
