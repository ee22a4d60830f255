import { fill, percentText } from '~/i18n/format';
import type { Row } from '~/lib/ladder/rows';
import { LOCALES, type Locale } from '~/lib/locale';
import { FOUR, TASKS, type Four, type TaskName } from '../core/names';
import { ON_LADDER, type LargerRoad } from './roads';
import ladderWords from 'words:lab-ladder';
import type { Words as LadderWords } from 'words:lab-ladder';

/** A result of the real model, the sentence that says whose it is, and where the ladder tells of it. */
export interface Known {
  right: number;
  n: number;
  said: string;
  to: string;
}

/** The plate's roads on the real model, with the words for them: small enough to come with the page. */
export interface LabLadder {
  tasks: Partial<Record<TaskName, Partial<Record<Four, Known>>>>;
  words: Omit<LadderWords, 'told'>;
  /** Where readers ask their own model. */
  own: string;
}

/** A task comes in once two of its roads were run. @param page the address of the ladder's page */
export function labLadder(rows: readonly Row[], locale: Locale, page: string): LabLadder {
  const { told, ...words } = ladderWords[locale];
  const tasks = TASKS.flatMap((task) => {
    const known = knownOf(rows, task, page, (...of) => toldIn(locale, told, ...of));
    return known.length > 1 ? [[task, Object.fromEntries(known)] as const] : [];
  });
  return { tasks: Object.fromEntries(tasks), words, own: `${page}#rung` };
}

function knownOf(
  rows: readonly Row[],
  name: TaskName,
  page: string,
  said: (road: LargerRoad, row: Row) => string,
): [Four, Known][] {
  const { task, roads = {} } = ON_LADDER[name] ?? {};
  return FOUR.flatMap((one) => {
    const road = roads[one];
    const row = rows.find(
      (each) => each.task === task && each.road === road && each.size === '135m' && !each.variant,
    );
    if (!road || !row) return [];
    const { right, n } = row;
    const known = { right, n, said: said(road, row), to: `${page}#${task}-${road}` };
    return [[one, known] satisfies [Four, Known]];
  });
}

function toldIn(
  locale: Locale,
  { real, differ, roads }: LadderWords['told'],
  road: LargerRoad,
  { right, n }: Row,
): string {
  const share = percentText(right / n, locale);
  return [fill(real, { road: roads[road], right, n, share }), differ].join(LOCALES[locale].space);
}
