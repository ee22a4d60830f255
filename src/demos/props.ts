/** What `Demo.astro` hands to its element: validated while the page was built, so only parsed here. */
export function propsOf<T>(element: HTMLElement, name = 'props'): T {
  return JSON.parse(element.dataset[name] ?? 'null') as T;
}
