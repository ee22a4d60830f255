import { copyText } from '~/browser/clipboard';
import { hasSettings, toUrl, type Fields, type Settings } from './url-state';

/** Writes the settings of a demo into the address of its page; those that are the page's own are left out. */
export function keepInAddress<T extends Fields>(
  fields: T,
  demo: string,
  settings: Settings<T>,
  own: Settings<T>,
): void {
  const query = toUrl(fields, demo, settings, new URLSearchParams(location.search), own);
  const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`;
  history.replaceState(history.state, '', address);
}

/** Copies the address of the page as it leads to an element. @returns whether the browser let it */
export function copyLinkTo(id: string): Promise<boolean> {
  const url = new URL(location.href);
  url.hash = id;
  return copyText(url.href);
}

/** The settings of a demo in a link within the page, where such a link was clicked to go there. */
export function settingsClicked(event: MouseEvent, demo: string): URLSearchParams | undefined {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || link.pathname !== location.pathname) return undefined;
  const query = new URLSearchParams(link.search);
  return hasSettings(query, demo) ? query : undefined;
}
