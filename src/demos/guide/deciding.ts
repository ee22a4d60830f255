import type { DemoState } from '~/demos/kit/demo-state';
import type { Fields } from '~/lib/settings/table';
import type { openSize } from './size';
import type { GuidePage, GuideState } from './state';
import type { openMemo } from './memo/open-memo';
import type { Words as GuideStrings } from 'words:guide';

export interface Deciding {
  demo: DemoState<Fields, GuideState> & { t: GuideStrings };
  props: GuidePage;
  size: ReturnType<typeof openSize>;
  memo: ReturnType<typeof openMemo>;
  /** The questions that were answered anew, and the case. */
  changed: readonly string[];
  choose(question: string, option: string): void;
  /** Holds the first blank, to which a followed answer returns. */
  first(blank: HTMLElement | null): void;
}

export interface Of {
  of: Deciding;
}
