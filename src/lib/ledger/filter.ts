/** The filters of a list, each with the values it may take: `{ article: ['000', '001'], … }`. */
export type Facets = Readonly<Record<string, readonly string[]>>;
/** The value chosen for some of the filters; a filter that is left out lets everything through. */
export type Filter = Readonly<Record<string, string>>;
/** What one entry of the list is filed under: `{ article: ['000'], lesson: ['S1', 'C2'] }`. */
export type Filed = Readonly<Record<string, readonly string[]>>;

/** The filter that an address names; unknown filters and values are ignored. */
export function readFilter(query: Iterable<readonly [string, string]>, facets: Facets): Filter {
  const legal = [...query].filter(
    ([name, value]) => Object.hasOwn(facets, name) && facets[name]?.includes(value),
  );
  return Object.fromEntries(legal);
}

/** The query of an address, in the order of the facets: `article=000&verdict=wrong`, or empty. */
export function writeFilter(filter: Filter, facets: Facets): string {
  return Object.keys(facets)
    .filter((name) => filter[name])
    .map((name) => `${name}=${encodeURIComponent(filter[name] ?? '')}`)
    .join('&');
}

/** Whether an entry is filed under every value of the filter. */
export const passes = (filed: Filed, filter: Filter): boolean =>
  Object.entries(filter).every(([name, value]) => !value || (filed[name] ?? []).includes(value));

/** The filter without one of its parts. */
export const without = (filter: Filter, name: string): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name));
