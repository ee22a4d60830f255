import type { Both } from '~/lib/locale';

interface Strings {
  ask: string;
  go: string;
  places: string;
}

/** The words of the 404 page, in addition to those of the frame. */
export const notFoundStrings: Both<Strings> = {
  en: { ask: 'Search the site', go: 'Search', places: 'Where most readers go' },
  zh: { ask: '搜索全站', go: '搜索', places: '大家常去的页面' },
};
