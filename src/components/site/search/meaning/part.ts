import type { Near } from './corpus';
import type { Labels, NearSearch } from './near-search';

export interface MeaningPart {
  /** Labels of results, once it has been started. */
  labels(): Labels | undefined;
  /** The documents nearest to a query; empty until they are known, and then `found` is called. */
  near(query: string): readonly Near[];
}

/**
 * Puts the button below a search field; everything else is loaded when it is pressed.
 *
 * @param whole false to search the terms alone
 * @param found called when the results of the current query are there
 */
export function meaningPart(
  root: ParentNode,
  input: HTMLInputElement,
  whole: boolean,
  found: () => void,
): MeaningPart {
  const place = root.querySelector<HTMLElement>('[data-meaning]');
  let search: NearSearch | undefined;
  const press = async () => {
    const { NearSearch } = await import('./near-search');
    search ??= new NearSearch(place!, input, whole, found);
    await search.press();
  };
  if (place) void import('./controls').then(({ drawControls }) => drawControls(place, press));
  return {
    labels: () => search?.labels(),
    near: (query) => search?.near(query) ?? [],
  };
}
