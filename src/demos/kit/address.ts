import { copyText } from '~/browser/save-file';
import { type Fields, type Settings, settingsFrom, textOf } from '~/lib/settings/table';

export const hasSettings = (query: URLSearchParams, demo: string): boolean =>
  [...query.keys()].some((name) => name.startsWith(`${demo}.`));

/** The settings in a link, such as `?retriever.k=3`. Private fields are never read from it. */
export function fromUrl<T extends Fields>(
  fields: T,
  demo: string,
  query: URLSearchParams,
  base: Settings<T>,
): Settings<T> {
  return settingsFrom(
    fields,
    (name) => (fields[name]?.kind === 'private' ? null : query.get(`${demo}.${name}`)),
    base,
  );
}

/** The settings that differ from `base`; parameters of other demos are kept. */
export function toUrl<T extends Fields>(
  fields: T,
  demo: string,
  settings: Settings<T>,
  query: URLSearchParams,
  base: Settings<T>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, field] of Object.entries(fields)) {
    const value = settings[name];
    next.delete(`${demo}.${name}`);
    if (field.kind === 'private' || value === base[name as keyof T]) continue;
    next.set(`${demo}.${name}`, textOf(value));
  }
  return next;
}

export function replaceQuery(next: (query: URLSearchParams) => URLSearchParams): void {
  const url = new URL(location.href);
  url.search = String(next(url.searchParams));
  history.replaceState(history.state, '', url);
}

export interface InAddress<T extends Fields> {
  has(query: URLSearchParams): boolean;
  read(query: URLSearchParams): Settings<T>;
  /** The query with these settings; other parameters stay. */
  write(settings: Settings<T>, query: URLSearchParams): URLSearchParams;
}

/** Settings by their names, `?retriever.k=3`. @param unsaid those left out in an address that is read, or in the one to write */
export const namedIn = <T extends Fields>(
  fields: T,
  demo: string,
  unsaid: (read?: URLSearchParams) => Settings<T>,
): InAddress<T> => ({
  has: (query) => hasSettings(query, demo),
  read: (query) => fromUrl(fields, demo, query, unsaid(query)),
  write: (settings, query) => toUrl(fields, demo, settings, query, unsaid()),
});

/** Copies a link to an element of the page. @returns true if the browser allowed it */
export function copyLinkTo(id: string): Promise<boolean> {
  const url = new URL(location.href);
  url.hash = id;
  return copyText(url.href);
}

/** The settings in a clicked link to this page; undefined for any other click, such as on a link to a place of the page. */
export function settingsClicked(event: MouseEvent, has: (query: URLSearchParams) => boolean) {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]:not([href^="#"])');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname) return undefined;
  const query = new URLSearchParams(link.search);
  return has(query) ? query : undefined;
}
