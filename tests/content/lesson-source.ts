import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { lesson as frontMatter, type Lesson } from '~/schemas/lesson';
import { fitting } from './misfits';
import { readCourse } from './read';

const root = fileURLToPath(new URL('../../content/', import.meta.url));

export type Locale = 'en' | 'zh';
export const LOCALES: Locale[] = ['en', 'zh'];

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Where it starts in the body. */
  at: number;
  /** The text inside, its own tags taken away; empty for a tag that closes itself. */
  text: string;
}

export interface Heading {
  depth: number;
  text: string;
  id: string | undefined;
}

export interface LessonSource {
  /** As `zh/retrieval/finding-text`. */
  path: string;
  locale: Locale;
  id: string;
  data: Lesson;
  body: string;
  tags: Tag[];
  headings: Heading[];
}

/** Where a lesson stands below the root, as `zh/learn/retrieval/finding-text/`. */
export const lessonAddress = (path: string): string => `${path.replace(/^(en|zh)/, '$1/learn')}/`;

const TAG = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)"|=\{([^}]*)\})?/g;
const HEADING = /^(#{1,6}) (.+?)(?:\s*\{\/\* ([a-z0-9-]+) \*\/\})?\s*$/gm;

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name, quoted, braced]) => [
      name!,
      quoted ?? braced ?? '',
    ]),
  );

export const withoutTags = (text: string): string =>
  text
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<\/?[A-Za-z](?:"[^"]*"|\{[^}]*\}|[^>"{])*>/g, '');

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

export function tagsOf(body: string): Tag[] {
  return [...body.matchAll(TAG)].map((match) => {
    const [whole, name = '', attributes = '', closed] = match;
    const after = body.slice(match.index + whole.length);
    const end = closed ? 0 : Math.max(0, after.indexOf(`</${name}>`));
    const text = withoutTags(after.slice(0, end)).trim();
    return { name, attributes: attributesOf(attributes), at: match.index, text };
  });
}

export const headingsOf = (body: string): Heading[] =>
  [...withoutFences(body).matchAll(HEADING)].map(([, marks = '', text = '', id]) => ({
    depth: marks.length,
    text,
    id,
  }));

function readLesson(path: string): LessonSource[] {
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${root}lessons/${path}.mdx`, 'utf8')) ??
    [];
  const locale = path.split('/')[0] as Locale;
  const tags = tagsOf(body);
  const headings = headingsOf(body);
  return fitting(`lessons/${path}.mdx`, frontMatter, parse(head)).map((data) => {
    return { path, locale, id: data.id, data, body, tags, headings };
  });
}

export const readLessons = (): LessonSource[] =>
  readdirSync(`${root}lessons`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .flatMap((path) => readLesson(path.slice(0, -'.mdx'.length)));

export function readPairs(): { id: string; en: LessonSource; zh: LessonSource }[] {
  const placed = readCourse().parts.flatMap(({ slug: part, lessons }) =>
    lessons.map(({ id, slug }) => ({ id, path: `${part}/${slug}` })),
  );
  return placed
    .filter(({ path }) =>
      LOCALES.every((locale) => existsSync(`${root}lessons/${locale}/${path}.mdx`)),
    )
    .flatMap(({ id, path }) => {
      const [en] = readLesson(`en/${path}`);
      const [zh] = readLesson(`zh/${path}`);
      return en && zh ? [{ id, en, zh }] : [];
    });
}

const TABLE_ROW = /^\|.*\|\s*$/gm;

const ASIDE = /<(Aside|Fold|Note)\b[^>/]*>[\s\S]*?<\/\1>/g;

/** What a reader reads from end to end: no front matter, tables, tags, listings, asides, notes or addresses. */
export const runningText = ({ body }: Pick<LessonSource, 'body'>): string =>
  withoutTags(withoutFences(body).replace(TABLE_ROW, '').replace(ASIDE, '')).replace(
    /\]\([^)]*\)/g,
    ']',
  );

export function wordCount(lesson: Pick<LessonSource, 'body'>): number {
  return runningText(lesson).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,–-]*/gu)?.length ?? 0;
}
