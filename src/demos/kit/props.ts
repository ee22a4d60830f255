import type { KitStrings } from '~/demos/parts/en';
import type { Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';

/** What `Demo.astro` passes to every element, with the words that the loader brought. */
export interface KitProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  kit: KitStrings;
}

/** What a page gives to `Demo.astro`: all that the element has but its language and its words. */
export type FromPage<Props> = Omit<Props, 'locale' | 'kit' | 'strings'>;

/** What `Demo.astro` hands to its element: validated while the page was built, so only parsed here. */
export function propsOf<T>(element: HTMLElement): T {
  return JSON.parse(element.dataset.props ?? 'null') as T;
}

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
