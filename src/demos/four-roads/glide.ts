const MILLISECONDS = 600;

/**
 * Lets elements glide to the places that a change gives them. Who wants less motion sees them there at once.
 *
 * @param of selects the elements that move
 */
export function glide(root: HTMLElement, of: string, change: () => void): void {
  const places = new Map(
    [...root.querySelectorAll(of)].map((each) => [each, each.getBoundingClientRect().top]),
  );
  change();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const [element, before] of places) {
    const by = before - element.getBoundingClientRect().top;
    if (by === 0 || !element.isConnected) continue;
    const frames = [{ transform: `translateY(${by}px)` }, { transform: 'none' }];
    element.animate(frames, { duration: MILLISECONDS, easing: 'ease-in-out' });
  }
}
