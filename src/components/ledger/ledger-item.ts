import type { Entry } from '~/lib/ledger/loosen';

export interface Item extends Entry {
  id: string;
  element: HTMLElement;
}

/** Reads the filter values of an entry from `data-` attributes, its words from `[data-text]`. */
export function itemOf(element: HTMLElement, facets: readonly string[]): Item {
  const filed = facets.map((name) => [name, (element.dataset[name] ?? '').split(' ')] as const);
  const text = [...element.querySelectorAll('[data-text]')].map((part) => part.textContent);
  return {
    id: element.dataset.item!,
    element,
    filed: Object.fromEntries(filed),
    text: text.join(' '),
  };
}
