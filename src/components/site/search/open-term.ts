import { element } from '~/browser/element';
import { fetchFile } from '~/browser/page';

/** Milliseconds without a keystroke after which a page is fetched. */
const REST = 120;
/** Relatives of a term that are named below it. */
const FAMILY = 6;

const opened = new Map<string, HTMLElement>();

export async function openTerm(entry: HTMLElement): Promise<void> {
  const slug = entry.dataset.term!;
  entry.dataset.openTerm = slug;
  const known = opened.get(slug);
  if (known) return void entry.append(known);
  await new Promise((rested) => setTimeout(rested, REST));
  if (!entry.isConnected) return;
  const page = await (await fetchFile(`${slug}/`)).text();
  opened.set(slug, detailsOf(new DOMParser().parseFromString(page, 'text/html')));
  if (entry.isConnected) entry.append(opened.get(slug)!);
}

function detailsOf(page: Document): HTMLElement {
  const head = page.querySelector('[data-term-head]')!;
  head.querySelector('header')!.remove();
  const relatives = [...page.querySelectorAll<HTMLAnchorElement>('.near a')].slice(0, FAMILY);
  for (const link of relatives) link.setAttribute('href', link.getAttribute('href')!.slice(3));
  const family = relatives.flatMap((link, at) => (at > 0 ? [' · ', link] : [link]));
  head.append(...page.querySelectorAll('[data-family] .term-drawing'));
  head.firstElementChild!.append(element('p', { 'data-relatives': '' }, ...family));
  return element('dd', { class: 'term-page', 'data-details': '' }, head);
}
