import type { Locale } from '~/lib/locale';
import fourRoads from 'words:four-roads';

export const labNames = (locale: Locale) => {
  const { road: roads, tasks } = fourRoads[locale];
  return { roads, tasks };
};
export type LabNames = ReturnType<typeof labNames>;
