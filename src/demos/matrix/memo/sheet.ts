import { fill } from '~/i18n/format';
import { decisionOf, type Deciding, type Decision } from '~/lib/demos/matrix/deciding';
import type { Road } from '~/lib/road';
import type { Block, Line, Link, Sheet } from '../../parts/memo/blocks';
import { dethroningSaid, rankingSaid } from '../sentences';
import { nameOf, twoPlaces, type MatrixState } from '../state';
import { measuredBlocks } from './measured';
import type { MemoSource } from './source';

/** Criteria that are told with their evidence: for the first road, and for the second. */
const FOR = 3;
const AGAINST = 2;

/** One sheet: ranking, weights, the rows that decide with their evidence, what would change it, own runs. */
export function memoSheet(source: MemoSource): Sheet {
  const { state, preset, date } = source;
  const { memo } = state.strings;
  const about = fill(memo.about, { n: state.criteria.length, date });
  return {
    title: fill(memo.title, { case: preset ?? caseOf(state) }),
    blocks: [
      text(about),
      heading(memo.ranking),
      ...rankingBlocks(state),
      heading(memo.weights),
      weightList(state),
      heading(memo.deciding),
      ...decidingBlocks(source),
      heading(memo.change),
      text([changeSaid(state), memo.veto].filter(Boolean).join(state.locale === 'en' ? ' ' : '')),
      ...measuredBlocks(source),
      basis(source),
    ],
  };
}

/** The address is shown without its weights, which the sheet lists; the link has them. */
function basis({ link, state: { strings, locale } }: MemoSource): Block {
  const text = link.replace(/^https?:\/\/|\?.*$/g, '');
  return {
    kind: 'text',
    line: [`${strings.memo.basis}${locale === 'en' ? ' ' : ''}`, { text, href: link }],
  };
}

const text = (said: string): Block => ({ kind: 'text', line: [said] });
const heading = (said: string): Block => ({ kind: 'heading', text: said });

function caseOf({ criteria, standing, strings }: MatrixState): string {
  const weights = new Set(criteria.map(({ id }) => standing.weights[id] ?? 1));
  return weights.size === 1 ? strings.memo.equalCase : strings.memo.ownCase;
}

function rankingBlocks(state: MatrixState): Block[] {
  const { strings, roads, standing } = state;
  if (!standing.ranking) return [text(strings.zero)];
  const rows = standing.ranking.map(({ place, road, score }) => [
    String(place),
    roads[road],
    twoPlaces(score),
  ]);
  return [{ kind: 'table', rows: [[strings.place, strings.column, strings.score], ...rows] }];
}

/** The heaviest first; those of one weight stand together. */
function weightList({ criteria, standing, strings }: MatrixState): Block {
  const weights = criteria.map(({ id, name }) => ({ name, weight: standing.weights[id] ?? 1 }));
  const steps = [...new Set(weights.map(({ weight }) => weight))].sort((a, b) => b - a);
  const lines = steps.map((step): Line => {
    const names = weights.filter(({ weight }) => weight === step).map(({ name }) => name);
    return [fill(strings.memo.weighs, { weight: step, list: names.join(strings.semicolon) })];
  });
  return { kind: 'list', lines };
}

function decidingBlocks(source: MemoSource): Block[] {
  const { standing, strings, roads } = source.state;
  const decision = decisionOf(standing);
  if (!decision) return [text(strings.zero)];
  if (standing.dethroning?.kind === 'tie') return [text(strings.memo.tie)];
  const names = { first: roads[decision.first], second: roads[decision.second] };
  const lead = twoPlaces(standing.lead);
  const against = decision.forSecond.slice(0, AGAINST);
  return [
    text(fill(strings.memo.decidingLead, { ...names, lead })),
    rowList(decision.forFirst.slice(0, FOR), decision, source),
    ...(against.length
      ? [text(fill(strings.memo.against, names)), rowList(against, decision, source)]
      : []),
  ];
}

const rowList = (rows: readonly Deciding[], decision: Decision, source: MemoSource): Block => ({
  kind: 'list',
  ordered: true,
  lines: rows.map((row) => rowLine(row, decision, source)),
});

function rowLine(row: Deciding, { first, second }: Decision, source: MemoSource): Line {
  const { state } = source;
  const { strings, roads, locale } = state;
  const better = row.gain > 0 ? first : second;
  const { why, evidence } = source.reasonsOf(row.criterion, better);
  const { ratings, better: end } = state.criteria.find(({ id }) => id === row.criterion)!;
  const shown = (road: Road) => [ratings[road]].flat().join(locale === 'en' ? '–' : '～');
  const counted = fill(strings.memo.row, {
    ...{ first: roads[first], one: shown(first), second: roads[second], other: shown(second) },
    ...{ better: strings[end], weight: row.weight, gain: signed(row.gain) },
  });
  const [stop, space] = locale === 'en' ? ['. ', ' '] : ['：', ''];
  return [
    { strong: nameOf(state.criteria, row.criterion) },
    `${stop}${counted}${space}${why}`,
    ...evidenceParts(evidence, state),
  ];
}

function evidenceParts(evidence: readonly Link[], { strings, locale }: MatrixState): Line {
  if (evidence.length === 0) return [];
  const links = evidence.flatMap((link, at) => (at ? [strings.list, link] : [link]));
  return [locale === 'en' ? ` ${strings.memo.evidence}` : strings.memo.evidence, ...links];
}

const signed = (gain: number): string => (gain < 0 ? '−' : '+') + Math.abs(gain).toFixed(2);

function changeSaid(state: MatrixState): string {
  const { dethroning } = state.standing;
  return dethroning ? dethroningSaid(state, dethroning) : rankingSaid(state);
}
