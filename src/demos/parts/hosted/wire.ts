/** What a panel does with what it hears. */
interface Heard {
  typed(event: Event): void;
  pressed(button: HTMLButtonElement): void;
  /** The button that says what happens. */
  button(): HTMLButtonElement;
}

/**
 * Wires a panel. What is typed there concerns its model alone: the demo around it does not hear of it.
 * @returns what to call to hear no more
 */
export function wire(root: HTMLElement, on: Heard): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  const typed = (event: Event) => {
    event.stopPropagation();
    on.typed(event);
  };
  root.addEventListener('input', typed, { signal });
  root.addEventListener('change', typed, { signal });
  root.addEventListener('keydown', (event) => leadTo(on.button, event), { signal });
  root.addEventListener('click', (event) => press(on, event), { signal });
  return () => heard.abort();
}

/** Enter in a field is no answer to the demo's question; it leads to the button that says what happens. */
function leadTo(button: Heard['button'], event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  button().focus();
}

function press(on: Heard, event: Event): void {
  const button = (event.target as Element).closest('button');
  if (button) on.pressed(button);
}
