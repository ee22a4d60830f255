import type { DemoPage } from '~/demos/kit/props';
import type { Both } from '~/lib/locale';
import words, { type Words } from 'words:four-roads';
import type { Contender } from '~/lib/four-roads/names';

export const page: DemoPage = {
  slug: 'four-roads',
  code: [
    'four-roads/roads/road',
    'four-roads/exam',
    'four-roads/roads/prompts',
    'four-roads/roads/retrieve',
    'four-roads/roads/retrieve-own',
    'four-roads/tasks/facts',
    'four-roads/tasks/behaviour',
    'four-roads/tasks/routing',
    'four-roads/tasks/drift',
    'four-roads/outcome/summary',
  ],
  run: 'facts',
};

export type FourRoadsStrings = Words &
  Record<'short', Partial<Record<Contender, string>>> &
  Record<'group' | 'passageKind', Record<string, string>>;
export const fourRoadsStrings: Both<FourRoadsStrings> = words;
