import type { nearSearch } from './near-search';

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
) {
  const place = root.querySelector<HTMLElement>('[data-meaning]');
  let search: ReturnType<typeof nearSearch> | undefined;
  const press = async () => {
    const { nearSearch } = await import('./near-search');
    search ??= nearSearch(place!, input, whole, found);
    await search.press();
  };
  if (place) void import('./controls').then(({ drawControls }) => drawControls(place, press));
  return {
    labels: () => search?.labels(),
    near: (query: string) => search?.near(query) ?? [],
  };
}

export type MeaningPart = ReturnType<typeof meaningPart>;
