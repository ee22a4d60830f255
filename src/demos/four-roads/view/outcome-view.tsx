import { fill, percentText } from '~/i18n/format';
import { FAMILY } from '~/lib/four-roads/names';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { stretches } from '~/lib/drawing/marks';
import type { FourRoadsState } from '../state';
import { roadTable, type Column } from '../results/tables';

const HEIGHT = 14;

export function outcomeView(state: FourRoadsState) {
  const { t, locale, summaries, settings } = state;
  const share = (value: number | undefined) =>
    value === undefined ? undefined : percentText(value, locale);
  const groups = settings.task === 'drift' ? [] : groupsOf(summaries);
  const { right, unknown, wrong, reached } = t.outcomes;
  const columns: Column[] = [
    { head: t.what, drawn: true, cell: (one) => bar(one, state) },
    { head: right, cell: (one) => share(one.mean) },
    { head: unknown, cell: (one) => share(one.unknown) },
    { head: wrong, cell: (one) => share(one.wrong) },
    ...(groups.length > 1 ? groups : []).map((group) => ({
      head: t.group[group] ?? group,
      cell: (one: RoadSummary) => share(one.groups[group]),
    })),
    ...(['code', 'value', 'stamp'] as const).map((part) => ({
      head: t.part[part],
      cell: (one: RoadSummary) => share(one.parts?.[part]),
    })),
    { head: reached, cell: (one) => share(one.reached) },
  ];
  return (
    <section class="outcomes" data-outcomes key="outcomes">
      <h3 class="label">{t.what}</h3>
      {roadTable(state, t.what, columns)}
    </section>
  );
}

/** Names of the groups of questions; months have their own drawing. */
const groupsOf = (summaries: readonly RoadSummary[]): string[] => [
  ...new Set(summaries.flatMap((one) => Object.keys(one.groups))),
];

function bar(one: RoadSummary, { t, locale }: FourRoadsState) {
  const parts = [
    ['right', one.mean],
    ['unknown', one.unknown],
    ['wrong', one.wrong],
  ] as const;
  const said = Object.fromEntries(parts.map(([name, value]) => [name, percentText(value, locale)]));
  return (
    <svg
      class="bar full-width eight-wide"
      height={HEIGHT}
      role="img"
      aria-label={fill(t.outcomeSaid, said)}
      data-family={FAMILY[one.road]}
    >
      {stretches(parts, { y: 1, height: HEIGHT - 2 })}
    </svg>
  );
}
