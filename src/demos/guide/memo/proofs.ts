import { fill } from '~/i18n/format';
import { holds } from '../core/rules';
import type { Mark } from '~/lib/ground';
import type { Proof } from '../core/texts';
import { roadOf } from '../core/ways';
import { twoDecimals } from '~/lib/matrix/ranking';
import type { GuideState, Weighed } from '../state';

type Kind = 'literature' | 'recorded' | 'judged';

/** A proof for display: its numbers, or a sentence that explains why there are none, and then nothing under `on`. */
export interface ShownProof extends Omit<Proof, 'source'> {
  readonly kind: Kind;
  /** What a recorded proof was measured on. */
  readonly ground?: Mark['on'];
  readonly badge: { readonly near: string; readonly far?: string };
  readonly none?: string | undefined;
}

export const proofsOf = (state: GuideState): ShownProof[] => [
  shown('literature', state, literature(state)),
  shown('recorded', state, recorded(state)),
  shown('judged', state, judged(state)),
];

const shown = (kind: Kind, { strings, table }: GuideState, found: Partial<ShownProof>) => ({
  kind,
  on: '',
  most: 1,
  rows: [],
  title: fill(strings.proofs[kind], { n: table.criteria.length }),
  badge: { near: strings.proofs.badges[kind] },
  ...found,
});

function literature({ plan, strings }: GuideState): Partial<ShownProof> {
  const { road, pro } = plan.steps[0]!;
  const given = pro.flatMap(({ proof }): Proof[] => (proof ? [proof] : []));
  const found = given.find(({ rows }) => rows.some((row) => row.road === road)) ?? given[0];
  return found
    ? { ...found, badge: { near: found.source } }
    : { none: strings.proofs.noLiterature };
}

function recorded({ plan, labs, answers, strings: { proofs } }: GuideState): Partial<ShownProof> {
  const { road } = plan.steps[0]!;
  const found = labs.find(
    (lab) => lab.road === road && holds({ id: '', roads: {}, when: [lab.when] }, answers),
  );
  if (!found) return { none: proofs.noRecorded };
  const badge = { near: proofs.badges.recorded, far: ` · ${found.source}` };
  return { ...found, ground: found.on, on: proofs.on[found.on as 'toy'], badge };
}

const FIVE = 5;

/** True if the road to begin with leads, or shares the lead, by the weights. */
export const leadsBy = ({ ranking }: Weighed, { plan }: Pick<GuideState, 'plan'>): boolean =>
  ranking.some(
    ({ road, score }) =>
      road === roadOf(plan.steps[0]!.road) && twoDecimals(score) === twoDecimals(ranking[0]!.score),
  );

/** The weights of a case were set for its own answers: where another road leads by them, they do not count. */
function judged(state: GuideState): Partial<ShownProof> {
  const { weighed, roads, table, plan } = state;
  const { proofs } = state.strings;
  if (plan.leads.length > 1) return { none: proofs.noTied };
  if (!weighed) return { none: proofs.noJudged };
  const agrees = leadsBy(weighed, state);
  if (!weighed.own && !agrees) return { none: proofs.otherAnswers };
  const [first, second] = weighed.ranking.map(({ road, score }) => ({
    name: roads[road],
    road,
    score: twoDecimals(score),
  }));
  const lead = first!.score - second!.score;
  const text = lead === 0 ? proofs.level : agrees ? proofs.ahead : proofs.parts;
  return {
    title: fill(text, { n: table.criteria.length, lead: lead.toFixed(2) }),
    badge: { near: weighed.own ? proofs.yours : proofs.badges.judged },
    most: FIVE,
    rows: [first!, second!].map((row) => ({ ...row, value: row.score.toFixed(2) })),
  };
}
