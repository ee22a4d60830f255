import type { Interval } from '~/lib/evaluation/bootstrap';
import { spreadOfMarks } from '~/lib/evaluation/spread';
import { spreadOfShares } from '../../../tools/evaluation/spread-of-shares';
import { SKILL_QUESTIONS, type Skills } from '~/lib/four-roads/training/forgetting';
import { valuesOf, type Outcome } from '~/lib/four-roads/outcome/outcome';

/**
 * Intervals of a road's shares over seeds and questions, by name: unknown and wrong answers, what was retrieved, the
 * parts of its answers, and its skills. The interval of right answers is in the summary.
 *
 * @param seeds outcomes of one road; a share is included only if all of them have it
 */
export function intervalsOf(seeds: readonly Outcome[]): Record<string, Interval> {
  const questions = seeds[0]?.marks.length ?? 0;
  const skills = Object.keys(SKILL_QUESTIONS) as (keyof Skills)[];
  const parts = Object.keys(seeds[0]?.parts ?? {}) as (keyof NonNullable<Outcome['parts']>)[];
  return {
    unknown: spreadOfMarks(seeds.map((seed) => valuesOf('u', seed))),
    wrong: spreadOfMarks(seeds.map((seed) => valuesOf('0', seed))),
    ...shared('reached', questions, seeds, ({ reached }) => reached),
    ...Object.assign(
      {},
      ...parts.map((part) => shared(part, questions, seeds, (seed) => seed.parts?.[part])),
      ...skills.map((skill) =>
        shared(skill, SKILL_QUESTIONS[skill], seeds, ({ forgetting }) => forgetting[skill]),
      ),
    ),
  } as Record<string, Interval>;
}

function shared(
  name: string,
  questions: number,
  seeds: readonly Outcome[],
  of: (seed: Outcome) => number | undefined,
): Record<string, Interval> {
  const shares = seeds.flatMap((seed) => of(seed) ?? []);
  return shares.length === seeds.length ? { [name]: spreadOfShares(shares, questions) } : {};
}
