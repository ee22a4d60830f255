import { fill } from '~/i18n/format';
import { holds } from './core/rules';
import type { Proof, ProofRow } from './core/texts';
import { roadOf } from './core/ways';
import { twoDecimals } from '~/demos/matrix/core/ranking';
import type { GuideState } from './state';

type Kind = 'literature' | 'recorded' | 'judged';

/** A proof for display: its numbers, or a sentence that explains why there are none. */
export interface ShownProof {
  readonly kind: Kind;
  readonly title: string;
  /** The source: an author and a row of evidence, a date, a judgement. */
  readonly badge: { readonly far: string; readonly near: string };
  readonly most: number;
  readonly rows: readonly ProofRow[];
  /** The explanation if there are no rows. */
  readonly none?: string;
}

/** A study, a run of the lab and the comparison, in this order, for the first way of the plan. */
export const proofsOf = (state: GuideState): ShownProof[] => [
  literature(state),
  recorded(state),
  judged(state),
];

const without = (kind: Kind, title: string, badge: string, none: string): ShownProof => ({
  ...{ kind, title, none, most: 1, rows: [] },
  badge: { far: '', near: badge },
});

function literature({ plan, strings }: GuideState): ShownProof {
  const { proofs } = strings;
  const found: Proof | undefined = plan.steps[0]!.pro.find(({ proof }) => proof)?.proof;
  if (!found)
    return without('literature', proofs.literature, proofs.badges.literature, proofs.noLiterature);
  const far = found.of && `${found.of} · `;
  return { ...found, kind: 'literature', badge: { far, near: found.source } };
}

function recorded({ plan, labs, answers, strings: { proofs } }: GuideState): ShownProof {
  const [first, second] = plan.steps;
  const found = labs.find(
    (lab) =>
      lab.road === first!.road &&
      (!lab.second || lab.second === second?.road) &&
      holds({ id: '', roads: {}, when: [lab.when] }, answers),
  );
  if (!found)
    return without('recorded', proofs.recorded, proofs.badges.recorded, proofs.noRecorded);
  const { title, most, rows } = found;
  return {
    ...{ kind: 'recorded', title, most, rows },
    badge: { near: proofs.badges.recorded, far: ` · ${found.source}` },
  };
}

/** The best possible score by the criteria. */
const FIVE = 5;

function judged({ plan, weighed, roads, strings: { proofs } }: GuideState): ShownProof {
  const badge = weighed?.own ? proofs.yours : proofs.badges.judged;
  if (!weighed) return without('judged', fill(proofs.judged, { n: 17 }), badge, proofs.noJudged);
  const { ranking, criteria } = weighed;
  const [first, second] = ranking.map(({ road, score }) => ({ road, score: twoDecimals(score) }));
  const lead = first!.score - second!.score;
  const said =
    lead === 0
      ? proofs.level
      : first!.road === roadOf(plan.steps[0]!.road)
        ? proofs.ahead
        : proofs.parts;
  return {
    kind: 'judged',
    title: fill(said, { n: criteria, lead: lead.toFixed(2) }),
    badge: { far: '', near: badge },
    most: FIVE,
    rows: [first!, second!].map(({ road, score }) => ({
      ...{ name: roads[road], road, value: score.toFixed(2) },
    })),
  };
}
