/** An element of a demo by the `data-` attribute that the build gave it. */
export function pieceOf(demo: HTMLElement, name: string): HTMLElement {
  const element = demo.querySelector<HTMLElement>(`[data-${name}]`);
  if (!element) throw new Error(`<${demo.localName}> has no [data-${name}]; see Demo.astro.`);
  return element;
}

/** Shows a sentence in its slot; without one the slot goes. */
export function fillSlot(slot: HTMLElement, sentence: string): void {
  slot.textContent = sentence;
  slot.hidden = sentence === '';
}
