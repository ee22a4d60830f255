import { copyText } from '~/browser/save-file';
import { type Fields, type Settings, settingsFrom, textOf } from '~/lib/settings/table';

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

export const hasSettings = (query: URLSearchParams, demo: string): boolean =>
  [...query.keys()].some((name) => name.startsWith(`${demo}.`));

/**
 * Settings by their names, `?retriever.k=3`, where they differ; private fields are neither read nor written.
 * @param unsaid those left out in an address that is read, or in the one to write
 */
export function namedIn<T extends Fields>(
  fields: T,
  demo: string,
  unsaid: (read?: URLSearchParams) => Settings<T>,
): InAddress<T> {
  const shared = Object.keys(fields).filter((name) => fields[name]!.kind !== 'private');
  return {
    has: (query) => hasSettings(query, demo),
    read: (query) => {
      const said = (name: string) => (shared.includes(name) ? query.get(`${demo}.${name}`) : null);
      return settingsFrom(fields, said, unsaid(query));
    },
    write(settings, query) {
      const next = new URLSearchParams(query);
      const usual = unsaid();
      for (const name of shared) {
        next.delete(`${demo}.${name}`);
        if (settings[name] !== usual[name]) next.set(`${demo}.${name}`, textOf(settings[name]));
      }
      return next;
    },
  };
}

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
