import type { Words } from 'words:demos';

/** The element in `root` with this `data-` attribute. */
export function findSlot(root: HTMLElement, name: string): HTMLElement {
  const slot = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (!slot) throw new Error(`<${root.localName}> has no [data-${name}].`);
  return slot;
}

/** Shows a sentence in its slot, or hides the slot if the sentence is empty. */
export function fillSlot(slot: HTMLElement, sentence: string): void {
  slot.textContent = sentence;
  slot.hidden = sentence === '';
}

/** The site's data about a demo. */
export interface DemoPage {
  /** The name of its folder and address, its id in `course.yaml`, and its element's name after `x-`. */
  slug: keyof Words['pages'];
  /** The recorded run that its page starts from. */
  run: string;
  /** Modules shown in its Code tab, all of which run, by their path in `src/lib`, such as `retrieval/bm25`. */
  code: readonly string[];
}
