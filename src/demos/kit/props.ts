import type { Words as KitStrings } from 'words:parts';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { Words } from 'words:demos';

/** Props that every panel's element has, with the strings that the loader has fetched. */
export interface KitProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  kit: KitStrings;
}

/** Props that a page passes to a panel: those of the element without its language and strings. */
export type FromPage<Props> = Omit<Props, 'locale' | 'kit' | 'strings'>;

/** The props that the page wrote into an element; validated at build time, so only parsed here. */
export function propsOf<T>(element: HTMLElement): T {
  return JSON.parse(element.dataset.props ?? 'null') as T;
}

/** The element in `root` with this `data-` attribute; a panel's run, its Stop and the like have names of their own, `data-panel-run`. */
export function findSlot(root: HTMLElement, name: string): HTMLElement {
  const slot = root.querySelector<HTMLElement>(`[data-${name}], [data-panel-${name}]`);
  if (!slot) throw new Error(`<${root.localName}> has no [data-${name}]; see Panel.astro.`);
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
