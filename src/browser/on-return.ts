/** Calls back when the browser's Back restores a page as it was left, since its data may have changed. */
export function onReturn(then: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && then());
}
