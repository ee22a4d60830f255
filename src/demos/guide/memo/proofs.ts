import { fill } from '~/i18n/format';
import { holds } from '../core/rules';
import type { Proof } from '../core/texts';
import { roadOf } from '../core/ways';
import { twoDecimals } from '~/demos/matrix/core/ranking';
import type { Weighed } from '../../parts/weighed';
import type { GuideState } from '../state';

type Kind = 'literature' | 'recorded' | 'judged';

/** A proof for display: its numbers, or a sentence that explains why there are none, and then nothing under `on`. */
export interface ShownProof extends Omit<Proof, 'source'> {
  readonly kind: Kind;
  readonly badge: { readonly far: string; readonly near: string };
  readonly none?: string;
}

export const proofsOf = (state: GuideState): ShownProof[] => [
  literature(state),
  recorded(state),
  judged(state),
];

const without = (kind: Kind, title: string, badge: string, none: string): ShownProof => ({
  ...{ kind, title, none, on: '', most: 1, rows: [] },
  badge: { far: '', near: badge },
});

function literature({ plan, strings }: GuideState): ShownProof {
  const { proofs } = strings;
  const { road, pro } = plan.steps[0]!;
  const given = pro.flatMap(({ proof }): Proof[] => (proof ? [proof] : []));
  const found = given.find(({ rows }) => rows.some((row) => row.road === road)) ?? given[0];
  if (!found)
    return without('literature', proofs.literature, proofs.badges.literature, proofs.noLiterature);
  return { ...found, kind: 'literature', badge: { far: '', near: found.source } };
}

function recorded({ plan, labs, answers, strings: { proofs } }: GuideState): ShownProof {
  const found = labs.find(
    ({ road, when }) =>
      road === plan.steps[0]!.road && holds({ id: '', roads: {}, when: [when] }, answers),
  );
  if (!found)
    return without('recorded', proofs.recorded, proofs.badges.recorded, proofs.noRecorded);
  const { title, most, rows } = found;
  return {
    ...{ kind: 'recorded', title, most, rows, on: proofs.toy },
    badge: { near: proofs.badges.recorded, far: ` · ${found.source}` },
  };
}

const FIVE = 5;

/** True if the road to begin with leads, or shares the lead, by the weights. */
export const leadsBy = ({ ranking }: Weighed, { plan }: Pick<GuideState, 'plan'>): boolean =>
  ranking.some(
    ({ road, score }) =>
      road === roadOf(plan.steps[0]!.road) && twoDecimals(score) === twoDecimals(ranking[0]!.score),
  );

/** The weights of a case were set for its own answers: where another road leads by them, they do not count. */
function judged(state: GuideState): ShownProof {
  const { weighed, roads, strings, criteria } = state;
  const { proofs } = strings;
  const badge = weighed?.own ? proofs.yours : proofs.badges.judged;
  const n = Object.keys(criteria).length;
  if (state.plan.leads.length > 1)
    return without('judged', fill(proofs.judged, { n }), badge, proofs.noTied);
  if (!weighed || !(weighed.own || leadsBy(weighed, state)))
    return without(
      'judged',
      fill(proofs.judged, { n }),
      badge,
      weighed ? proofs.otherAnswers : proofs.noJudged,
    );
  const { ranking } = weighed;
  const [first, second] = ranking.map(({ road, score }) => ({ road, score: twoDecimals(score) }));
  const lead = first!.score - second!.score;
  const text = lead === 0 ? proofs.level : leadsBy(weighed, state) ? proofs.ahead : proofs.parts;
  return {
    kind: 'judged',
    title: fill(text, { n, lead: lead.toFixed(2) }),
    on: '',
    badge: { far: '', near: badge },
    most: FIVE,
    rows: [first!, second!].map(({ road, score }) => ({
      ...{ name: roads[road], road, value: score.toFixed(2) },
    })),
  };
}
