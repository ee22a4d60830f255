import { byFit, fitOf, type Fit } from '~/lib/glossary/fit';
import { languageOf } from '~/lib/glossary/names';
import { element } from '~/browser/element';
import { marked } from './mark-words';

/** An entry of the glossary with all its names. */
interface Term {
  slug: string;
  part: string;
  element: HTMLElement;
  home: HTMLElement;
  /** Names shown in the entry, and those shown only when they match. */
  shown: string[];
  also: string[];
}

export interface Found {
  term: Term;
  fit?: Fit | undefined;
}

const textOf = (entry: Element, part: string) => entry.querySelector(part)?.textContent ?? '';

export function readTerms(page: HTMLElement): Term[] {
  return [...page.querySelectorAll<HTMLElement>('[data-term]')].map((element) => ({
    slug: element.dataset.term!,
    part: element.dataset.part!,
    element,
    home: element.parentElement!,
    shown: ['.name', '.other', '.short'].map((part) => textOf(element, part)).filter(Boolean),
    also: element.dataset.also?.split('|') ?? [],
  }));
}

/** The terms with a matching name, exact names first. */
export function namedBy(query: string, terms: readonly Term[]): Found[] {
  return terms
    .map((term) => ({ term, fit: fitOf(query, [...term.shown, ...term.also]) }))
    .filter((found) => found.fit !== undefined)
    .sort((a, b) => byFit(a.fit!, b.fit!));
}

/** Puts removed entries back under their letters, in order and unmarked. */
export function takeHome(terms: readonly Term[]): void {
  const away = terms.filter(({ element, home }) => element.parentElement !== home);
  for (const { element } of away) unmark(element);
  for (const home of new Set(away.map((term) => term.home)))
    home.append(...terms.filter((term) => term.home === home).map(({ element }) => element));
}

function unmark(element: HTMLElement): void {
  element.querySelector('.also')?.remove();
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(mark.textContent);
  element.normalize();
}

/** Marks the matching words, and shows the other name that matched. */
export function markFound({ term, fit }: Found, query: string, label: string): void {
  for (const part of term.element.querySelectorAll('.name, .other, .short, dd'))
    part.replaceChildren(...marked(part.textContent, query));
  if (fit && term.also.includes(fit.name))
    term.element.querySelector('.names')!.append(alsoOf(fit.name, query, label));
}

function alsoOf(name: string, query: string, label: string): HTMLElement {
  const text = marked(name, query);
  const isMarked = text.some((part) => typeof part !== 'string');
  const shown = isMarked ? text : [element('mark', {}, name)];
  const also = element('span', { lang: languageOf(name) }, ...shown);
  return element('span', { class: 'also' }, label, also);
}
