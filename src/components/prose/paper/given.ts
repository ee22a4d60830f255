/** What Astro makes of a component: a function of the page, its attributes and its slots. */
type Component = (page: unknown, attributes: object, slots: unknown) => unknown;

/**
 * A component that has some of its attributes already. Where several lessons share a page, what a lesson
 * writes has to know which of them it belongs to; the page as a whole cannot say.
 */
export function given<T>(component: T, attributes: object): T {
  const written = component as Component;
  const bound: Component = (page, own, slots) => written(page, { ...own, ...attributes }, slots);
  return Object.assign(bound, component) as T;
}
