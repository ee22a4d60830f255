/** Scrolls a part of the page into view and focuses it. @param name its accessible name */
export function turnTo(element: HTMLElement, name: string): void {
  element.tabIndex = -1;
  element.role = 'group';
  element.ariaLabel = name;
  element.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
