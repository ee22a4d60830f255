/** The links themselves have the focus, so Enter opens them; typing on a link goes to the field again. */
export function wireArrowKeys(
  input: HTMLInputElement,
  area: HTMLElement,
  links: () => readonly HTMLElement[],
): void {
  area.addEventListener('keydown', (event) => {
    const list = links();
    const at = list.indexOf(event.target as HTMLElement);
    if (event.isComposing || (at < 0 && event.target !== input)) return;
    const to = destination(event, at, list.length);
    if (to === undefined) {
      if (at >= 0 && isTyped(event)) input.focus();
      return;
    }
    event.preventDefault();
    (list[to] ?? input).focus();
  });
}

/** The index of the link to go to, −1 for the field, undefined if the key does not move. */
function destination({ key }: KeyboardEvent, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1;
  if (at < 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 ? key !== ' ' : key === 'Backspace');

/** Calls back when the text of a field has changed and no input method is composing. */
export function onTyped(input: HTMLInputElement, typed: () => void): void {
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
}
