import { fill, percentText } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Row, Size } from '~/lib/ladder/rows';
import type { Verdict } from '~/lib/ladder/verdict';
import { LOCALES, type Locale } from '~/lib/locale';
import { FOUR, TASKS, type Four, type TaskName } from '../core/names';
import { ON_LADDER, type LargerRoad } from './roads';
import { ladderWords } from './strings';

/** A result of a larger model, and the sentence that says whose it is. */
export interface Known {
  right: number;
  n: number;
  said: string;
}

/** What is known of a road at the larger sizes. */
export interface LargerSizes {
  /** Where the ladder tells of it. */
  to: string;
  '135m'?: Known | undefined;
  literature?: Known | undefined;
}

type OfTask = Record<Four, LargerSizes>;

/** The larger sizes of the plate's roads, with the words for them: small enough to come with the page. */
export interface LabLadder {
  tasks: Partial<Record<TaskName, OfTask>>;
  words: {
    names: Record<Size, string>;
    holds: Record<Verdict, string>;
    tiny: string;
    notRun: string;
    against: string;
    untold: string;
  };
}

interface Place {
  locale: Locale;
  /** The address of the ladder's page. */
  page: string;
  /** How a row of content/evidence.yaml is quoted. */
  quoted: (id: string) => string;
}

/** A task comes in once one of its roads was run at a second size. */
export function labLadder(rows: readonly Row[], place: Place): LabLadder {
  const { names, tiny, notRun, against, untold } = ladderWords[place.locale];
  const tasks = TASKS.flatMap((task) => {
    const known = knownOf(rows, task, place);
    const isRun = known && FOUR.some((road) => known[road]['135m'] ?? known[road].literature);
    return isRun ? [[task, known] as const] : [];
  });
  return {
    tasks: Object.fromEntries(tasks),
    words: { names, holds: words(place.locale).holds, tiny, notRun, against, untold },
  };
}

function knownOf(all: readonly Row[], name: TaskName, place: Place): OfTask | undefined {
  const on = ON_LADDER[name];
  if (!on) return undefined;
  const rows = all.filter(({ task }) => task === on.task);
  const known = FOUR.map((road): [Four, LargerSizes] => {
    const { '135m': real, literature = [] } = on.roads[road] ?? {};
    return [
      road,
      {
        to: `${place.page}#${[on.task, real].filter(Boolean).join('-')}`,
        '135m': real && realOf(rows, real, place),
        literature: bestOf(rows, literature, place),
      },
    ];
  });
  return Object.fromEntries(known) as OfTask;
}

function realOf(rows: readonly Row[], road: LargerRoad, { locale }: Place): Known | undefined {
  const row = rows.find((one) => one.road === road && one.size === '135m' && !one.variant);
  return row && told(row, 'real', locale);
}

function bestOf(
  rows: readonly Row[],
  roads: readonly LargerRoad[],
  { locale, quoted }: Place,
): Known | undefined {
  const best = rows
    .filter(({ road, size }) => size === 'literature' && roads.some((one) => one === road))
    .sort((a, b) => b.right / b.n - a.right / a.n)[0];
  return best && told(best, 'literature', locale, quoted(best.source ?? ''));
}

function told(
  { road, variant = '', right, n }: Row,
  kind: 'real' | 'literature',
  locale: Locale,
  source = '',
): Known {
  const t = ladderWords[locale];
  const said = fill(t[kind], {
    ...{ road: t.roads[road as LargerRoad], model: variant, right, n, source },
    share: percentText(right / n, locale),
  });
  return { right, n, said: [said, t.differ].join(LOCALES[locale].space) };
}
