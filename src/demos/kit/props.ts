import type { Locale } from '~/lib/locale';
import type { KitStrings } from '~/demos/parts/en';
import type { Fields, Settings } from '~/lib/settings/table';

/** What `Demo.astro` passes to every element, with the words that the loader brought. */
export interface KitProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  kit: KitStrings;
}

/** What `Demo.astro` hands to its element: validated while the page was built, so only parsed here. */
export function propsOf<T>(element: HTMLElement): T {
  return JSON.parse(element.dataset.props ?? 'null') as T;
}
