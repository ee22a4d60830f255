import type { Words as KitStrings } from 'words:parts';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { Words } from 'words:demos';

/** Props that `Demo.astro` passes to every element, with the strings that the loader has fetched. */
export interface KitProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  kit: KitStrings;
}

/** Props that a page passes to `Demo.astro`: those of the element without its language and strings. */
export type FromPage<Props> = Omit<Props, 'locale' | 'kit' | 'strings'>;

/** The props that `Demo.astro` wrote into its element; validated at build time, so only parsed here. */
export function propsOf<T>(element: HTMLElement): T {
  return JSON.parse(element.dataset.props ?? 'null') as T;
}

/** The element of a panel, which names the folder of its code. */
const PANEL = '[data-folder]';

/** True if an element of a demo does not belong to a panel inside that demo. */
export const isOwn = (demo: Element, part: Element): boolean =>
  part.closest(PANEL) === demo.closest(PANEL);

/** The elements of a demo, without those of panels inside it. */
export const ownParts = <E extends HTMLElement>(demo: Element, selector: string): E[] =>
  [...demo.querySelectorAll<E>(selector)].filter((part) => isOwn(demo, part));

/** The names that a panel's parts have apart from those of the demo around it: `data-panel-run` for `data-run`. */
export const marked = (name: string): string => `:is([data-${name}], [data-panel-${name}])`;

/** The element of a demo with this `data-` attribute, or of a panel with its own. */
export function findSlot(demo: HTMLElement, name: string): HTMLElement {
  const [element] = ownParts(demo, marked(name));
  if (!element) throw new Error(`<${demo.localName}> has no [data-${name}]; see Demo.astro.`);
  return element;
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
