import { copyText } from '~/browser/save-file';
import { type Fields, type Settings, settingsFrom, textOf } from '~/lib/settings/table';

/** True if a link has settings of this demo. */
export function hasSettings(query: URLSearchParams, demo: string): boolean {
  return [...query.keys()].some((name) => name.startsWith(`${demo}.`));
}

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

/**
 * The query with this demo's settings that differ from `base`; parameters of other demos are kept.
 */
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

/** Writes a demo's settings into the page's address, except those that the page came with. */
export function keepInAddress<T extends Fields>(
  fields: T,
  demo: string,
  settings: Settings<T>,
  given: Settings<T>,
): void {
  const url = new URL(location.href);
  url.search = String(toUrl(fields, demo, settings, url.searchParams, given));
  history.replaceState(history.state, '', url);
}

/** Copies a link to an element of the page. @returns true if the browser allowed it */
export function copyLinkTo(id: string): Promise<boolean> {
  const url = new URL(location.href);
  url.hash = id;
  return copyText(url.href);
}

/** The settings in a clicked link to this page; undefined for any other click. */
export function settingsClicked(event: MouseEvent, demo: string): URLSearchParams | undefined {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname) return undefined;
  const query = new URLSearchParams(link.search);
  return hasSettings(query, demo) ? query : undefined;
}
