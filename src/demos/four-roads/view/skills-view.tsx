import { fill, percentText } from '~/i18n/format';
import type { Skills } from '~/lib/four-roads/training/forgetting';
import { FAMILY } from '~/lib/four-roads/names';
import { isTuned } from '~/lib/four-roads/outcome/rates';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { line, mark } from '~/lib/drawing/marks';
import { ranked, type FourRoadsState } from '../state';
import { roadTable } from '../results/tables';

/** The skills that tuning may reduce; for roads that read passages, `absent` is shown with the searches. */
const SKILLS = ['old', 'read', 'abstain', 'fewshot'] as const satisfies (keyof Skills)[];
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

export function skillsView(state: FourRoadsState) {
  const { t, summaries } = state;
  const before = summaries.find(({ road }) => !isTuned(road))?.forgetting;
  const rows = ranked(summaries).filter(({ road }) => isTuned(road) || road === 'base');
  if (!rows.some(({ road }) => isTuned(road))) return undefined;
  return (
    <section class="kept" key="kept">
      <h3 class="label">
        {t.kept} {before !== undefined && <small>{t.keptUnit}</small>}
      </h3>
      {roadTable(
        state,
        t.kept,
        SKILLS.map((skill) => ({
          head: t.skill[skill],
          drawn: true,
          cell: (one: RoadSummary) => change(one, skill, before, state),
        })),
        rows,
      )}
    </section>
  );
}

function change(
  { road, forgetting }: RoadSummary,
  skill: (typeof SKILLS)[number],
  before: Skills | undefined,
  { t, locale }: FourRoadsState,
) {
  const after = forgetting[skill];
  const was = before?.[skill];
  const family = FAMILY[road];
  const text = percentText(after, locale);
  const said =
    was === undefined
      ? `${t.skill[skill]}: ${text}`
      : fill(t.keptSaid, { skill: t.skill[skill], before: percentText(was, locale), after: text });
  return (
    <span class="change as-grid gap-3 mid-aligned">
      <svg class="plot full-width" height={HEIGHT} role="img" aria-label={said}>
        {line('gl', [0, MIDDLE], [100, MIDDLE])}
        {was !== undefined && [
          line('lk', [100 * was, MIDDLE], [100 * after, MIDDLE], { 'data-road': family }),
          mark(100 * was, MIDDLE, { road: family, size: 11, open: true }),
        ]}
        {mark(100 * after, MIDDLE, { road: family, size: 11 })}
      </svg>
      <b>{text}</b>
    </span>
  );
}
