import { copyText } from '~/browser/clipboard';
import { hasSettings, toUrl } from './url-state';
import { type Fields, type Settings } from '~/lib/settings/table';

/** Writes the settings of a demo into the address of its page, without those the page came with. */
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

/** Copies a link to an element of the page. @returns whether the browser allowed it */
export function copyLinkTo(id: string): Promise<boolean> {
  const url = new URL(location.href);
  url.hash = id;
  return copyText(url.href);
}

/** The settings in a link to this page that was clicked; undefined for any other click. */
export function settingsClicked(event: MouseEvent, demo: string): URLSearchParams | undefined {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname) return undefined;
  const query = new URLSearchParams(link.search);
  return hasSettings(query, demo) ? query : undefined;
}
