import type { DemoState } from '~/demos/kit/demo-state';
import type { FigureElement } from '~/lib/figure';
import type { Fields } from '~/lib/settings/table';
import type { openSize } from './size';
import type { GuidePage, GuideState } from './state';
import type { openMemo } from './memo/open-memo';
import type { Weighing } from './weighing';
import type { Words as GuideStrings } from 'words:guide';

export interface Deciding {
  demo: DemoState<Fields, GuideState> & { t: GuideStrings };
  props: GuidePage;
  size: ReturnType<typeof openSize>;
  memo: ReturnType<typeof openMemo>;
  weighing: Weighing;
  /** What is drawn of an answer: the same nodes while it stands. */
  drawn(state: GuideState): Record<'answer' | 'why', FigureElement>;
  /** The questions that were answered anew, and the case. */
  changed: readonly string[];
  choose(question: string, option: string): void;
}

export interface Of {
  of: Deciding;
}
