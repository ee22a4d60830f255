/** What `Demo.astro` hands to its element: validated while the page was built, so only parsed here. */
export function propsOf<T>(element: HTMLElement): T {
  return JSON.parse(element.dataset.props ?? 'null') as T;
}
