/** A page that comes back as it was left, by the browser's Back, may show what has changed meanwhile. */
export function onReturn(then: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && then());
}
