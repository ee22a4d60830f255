import type { DemoPage } from '~/demos/kit/props';
import type { Both } from '~/lib/locale';
import words, { type Words } from 'words:four-roads';
import type { Contender } from './core/names';

export const page: DemoPage = {
  slug: 'four-roads',
  code: [
    'demos/four-roads/core/roads/road',
    'demos/four-roads/core/exam',
    'demos/four-roads/core/roads/prompts',
    'demos/four-roads/core/roads/retrieve',
    'demos/four-roads/core/roads/retrieve-own',
    'demos/four-roads/core/tasks/facts',
    'demos/four-roads/core/tasks/behaviour',
    'demos/four-roads/core/tasks/routing',
    'demos/four-roads/core/tasks/drift',
    'demos/four-roads/core/outcome/summary',
  ],
  run: 'facts',
};

export type FourRoadsStrings = Words &
  Record<'short', Partial<Record<Contender, string>>> &
  Record<'group' | 'passageKind', Record<string, string>>;
export const fourRoadsStrings: Both<FourRoadsStrings> = words;
