import type { DemoPage } from '~/demos/kit/props';
import type { Both } from '~/lib/locale';
import words, { type Words } from 'words:four-roads';
import type { Contender } from '~/lib/four-roads/names';

export const page: DemoPage = {
  slug: 'four-roads',
  code: [
    'lib/four-roads/roads/road',
    'lib/four-roads/exam',
    'lib/four-roads/roads/prompts',
    'lib/four-roads/roads/retrieve',
    'lib/four-roads/roads/retrieve-own',
    'lib/four-roads/tasks/facts',
    'lib/four-roads/tasks/behaviour',
    'lib/four-roads/tasks/routing',
    'lib/four-roads/tasks/drift',
    'lib/four-roads/outcome/summary',
  ],
  run: 'facts',
};

export type FourRoadsStrings = Words &
  Record<'short', Partial<Record<Contender, string>>> &
  Record<'group' | 'passageKind', Record<string, string>>;
export const fourRoadsStrings: Both<FourRoadsStrings> = words;
