import { byFit, fitOf, type Fit } from '~/lib/glossary/fit';
import { languageOf } from '~/lib/glossary/names';
import { element } from '~/browser/element';
import { marked } from './mark-words';

export interface Term {
  slug: string;
  part: string;
  element: HTMLElement;
  /** Those shown in the entry, then those shown only when they match. */
  names: string[];
  also: string[];
}

export interface Found {
  term: Term;
  fit?: Fit | undefined;
}

const textOf = (entry: Element, part: string) => entry.querySelector(part)?.textContent ?? '';

export function readTerms(page: HTMLElement): Term[] {
  return [...page.querySelectorAll<HTMLElement>('[data-term]')].map((element) => {
    const shown = ['.name', '.other', '.short'].map((part) => textOf(element, part));
    const also = element.dataset.also?.split('|') ?? [];
    const names = [...shown.filter(Boolean), ...also];
    return { slug: element.dataset.term!, part: element.dataset.part!, element, names, also };
  });
}

/** The terms with a matching name, exact names first. */
export function namedBy(query: string, terms: readonly Term[]): Found[] {
  return terms
    .map((term) => ({ term, fit: fitOf(query, term.names) }))
    .filter((found) => found.fit !== undefined)
    .sort((a, b) => byFit(a.fit!, b.fit!));
}

export function entryOf({ term, fit }: Found, query: string, label: string): HTMLElement {
  const entry = term.element.cloneNode(true) as HTMLElement;
  entry.hidden = false;
  for (const part of entry.querySelectorAll('.name, .other, .short, dd'))
    part.replaceChildren(...marked(part.textContent, query));
  if (fit && term.also.includes(fit.name))
    entry.querySelector('.names')!.append(alsoOf(fit.name, query, label));
  return entry;
}

function alsoOf(name: string, query: string, label: string): HTMLElement {
  const text = marked(name, query);
  const isMarked = text.some((part) => typeof part !== 'string');
  const shown = isMarked ? text : [element('mark', {}, name)];
  const also = element('span', { lang: languageOf(name) }, ...shown);
  return element('span', { class: 'also' }, label, also);
}
