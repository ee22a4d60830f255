import type { Both } from '~/lib/locale';
import words, { type Words } from 'words:four-roads';
import type { Contender } from '~/lib/four-roads/names';

export type FourRoadsStrings = Words &
  Record<'short', Partial<Record<Contender, string>>> &
  Record<'group' | 'passageKind', Record<string, string>>;
export const fourRoadsStrings: Both<FourRoadsStrings> = words;
