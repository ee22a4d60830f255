/** What a question is until it is answered or skipped: a gate. One at a time is in sight. */
export const gates = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('x-predict')];

const isSettled = (gate: HTMLElement | null): boolean => gate?.dataset.settled !== undefined;

/** Shows the first open gate alone, and folds what waits for a gate that is not settled. */
export function showGates(): void {
  const open = gates().find((gate) => !isSettled(gate));
  for (const gate of gates()) gate.toggleAttribute('data-waits', !isSettled(gate) && gate !== open);
  for (const waiting of document.querySelectorAll<HTMLElement>('[data-reveal]'))
    fold(waiting, waitsStill(waiting));
}

const waitsStill = ({ dataset }: HTMLElement): boolean =>
  dataset.reveal!.split(' ').some((id) => !isSettled(document.getElementById(id)));

/** A folded figure does not say either what it shows. */
function fold(element: HTMLElement, folded: boolean): void {
  const { dataset, ariaLabel } = element;
  element.toggleAttribute('data-folded', folded);
  if (folded && ariaLabel) {
    dataset.label = ariaLabel;
    element.removeAttribute('aria-label');
  } else if (!folded && dataset.label) {
    element.setAttribute('aria-label', dataset.label);
    delete dataset.label;
  }
}
