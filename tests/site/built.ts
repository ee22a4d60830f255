import { existsSync, globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** What stands between a script or style tag and its end. */
  inside: string;
  /** Where the tag starts in the page. */
  at: number;
}

export interface Page {
  /** As it is served, below the base: `/en/learn/`; `/404.html` for the page of lost readers. */
  path: string;
  html: string;
  tags: Tag[];
  ids: Set<string>;
}

const TOKEN =
  /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/\1>|<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#x27': "'",
};
export const decoded = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );

export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(TOKEN)].flatMap((match) => {
    const [, raw, rawAttributes, inside, name, attributes] = match;
    if (!raw && !name) return [];
    return {
      name: (raw ?? name)!.toLowerCase(),
      attributes: attributesOf(rawAttributes ?? attributes ?? ''),
      inside: inside ?? '',
      at: match.index,
    };
  });

export const textOf = (html: string): string =>
  decoded(
    html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ''),
  ).trim();

export function elementAt(html: string, { name, at }: Pick<Tag, 'name' | 'at'>): string {
  const edges = new RegExp(`<(/?)${name}\\b(?:"[^"]*"|'[^']*'|[^'">])*>`, 'g');
  edges.lastIndex = at;
  let depth = 0;
  for (let edge = edges.exec(html); edge; edge = edges.exec(html)) {
    depth += edge[1] ? -1 : 1;
    if (depth === 0) return html.slice(at, edges.lastIndex);
  }
  return html.slice(at);
}

const files = (folder: string): string[] =>
  globSync(`${folder}/**/*`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(path.indexOf(`${folder}/`) + folder.length))
    .sort();

export interface Site {
  folder: string;
  base: string;
  /** Paths below the folder, as `/robots.txt`. */
  files: Set<string>;
  pages: Page[];
  /** Pages at earlier addresses, which lead to others. */
  moved: Page[];
  at: (path: string) => Page | undefined;
}

export const isBuilt = (folder: string): boolean => existsSync(folder);

/** A built site, every page taken apart; a no-break space, which typesetting puts before units, is read as a space. */
export function readSite(folder = 'dist', base = '/'): Site {
  if (!isBuilt(folder)) throw new Error(`There is no ${folder}/. Build first: npm run build`);
  const all = files(folder);
  const pages = all
    .filter((path) => path.endsWith('.html'))
    .map((file): Page => {
      const html = readFileSync(folder + file, 'utf8').replaceAll('\u00a0', ' ');
      const tags = tagsOf(html);
      const ids = new Set(tags.flatMap(({ attributes: { id } }) => (id ? [id] : [])));
      return { path: file.replace(/index\.html$/, ''), html, tags, ids };
    });
  const isMoved = ({ tags }: Page) =>
    tags.some(({ attributes }) => attributes['http-equiv'] === 'refresh');
  const [moved = [], standing = []] = [pages.filter(isMoved), pages.filter((one) => !isMoved(one))];
  const byPath = new Map(standing.map((page) => [page.path, page]));
  return {
    folder,
    base,
    files: new Set(all),
    pages: standing,
    moved,
    at: (path) => byPath.get(path),
  };
}

export type Locale = 'en' | 'zh';
export const LOCALES: Locale[] = ['en', 'zh'];
export const localeOf = ({ path }: Pick<Page, 'path'>): Locale | undefined =>
  LOCALES.find((locale) => path.startsWith(`/${locale}/`));
export const twinPath = (path: string): string =>
  path.startsWith('/en/') ? path.replace('/en/', '/zh/') : path.replace('/zh/', '/en/');

/** Tags of some HTML that nobody sees before a script has run: hidden, or in a closed dialog. */
export function unseen(html: string): (at: number) => boolean {
  const ranges = tagsOf(html)
    .filter(({ name, attributes }) => name === 'dialog' || 'hidden' in attributes)
    .map((tag) => [tag.at, tag.at + elementAt(html, tag).length] as const);
  return (at) => ranges.some(([from, to]) => from <= at && at < to);
}

export const named = (page: Page, name: string): Tag[] =>
  page.tags.filter((tag) => tag.name === name);
export const metaOf = (page: Page, name: string): string | undefined =>
  named(page, 'meta').find(({ attributes }) => (attributes.name ?? attributes.property) === name)
    ?.attributes.content;
export const linksOf = (page: Page, rel: string): Tag[] =>
  named(page, 'link').filter(({ attributes }) => attributes.rel === rel);

/** Bytes after gzip at its strongest, as a good host sends them. */
export const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
export const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
