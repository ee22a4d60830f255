import { fill } from '~/i18n/format';
import { FIRST } from '../core/measure';
import type { Block, Line, Link, Sheet } from '../../parts/memo/sheet';
import { proofsOf } from './proofs';
import {
  alsoText,
  sayOf,
  shortOf,
  verdictText,
  firstText,
  flipText,
  measurementOf,
  ownFlips,
  reasonText,
  risksOf,
  roadsText,
  settlingOf,
  testLines,
} from '../sentences';
import { begunOf, namesOf, stepTexts, tasksOf, weekOf, type GuideState } from '../state';

const REASONS = 2;
const CHANGES = 3;
const RISKS = 2;

interface MemoSource {
  readonly state: GuideState;
  /** Today's date, in words. */
  readonly date: string;
  readonly link: string;
}

export function memoSheet(source: MemoSource): Sheet {
  const { state, date } = source;
  const { memo } = state.strings;
  const { strings } = state;
  return {
    title: fill(memo.title, { case: state.case.thing }),
    blocks: [
      text(fill(memo.sheet, { date })),
      {
        kind: 'text',
        line: [{ strong: verdictText(state) + strings.stop }, strings.space + alsoText(state)],
      },
      heading(memo.test),
      text(testText(state)),
      heading(memo.week),
      week(source),
      heading(memo.grounds),
      { kind: 'list', lines: grounds(source) },
      heading(memo.left),
      { kind: 'list', lines: left(state) },
      heading(memo.change),
      list(changes(state), strings.noFlip),
      heading(memo.risks),
      list(risksOf(state).slice(0, RISKS)),
      heading(memo.answers),
      text(answersText(state)),
      basis(source),
    ],
  };
}

const text = (sentence: string): Block => ({ kind: 'text', line: [sentence] });
const heading = (sentence: string): Block => ({ kind: 'heading', text: sentence });
const list = (lines: readonly string[], otherwise = '–'): Block =>
  lines.length > 0 ? { kind: 'list', lines: lines.map((line) => [line]) } : text(otherwise);

function testText(state: GuideState): string {
  const { strings, measures, answers } = state;
  return [
    ...[settlingOf(state) ?? []].flat(),
    fill(strings.first, { n: FIRST }),
    fill(strings.count, { count: measures[answers.error!]!.count }),
    firstText(state),
    fill(strings.full, { n: measurementOf(state).questions }),
    testLines(state)[0]!,
    strings.testBase,
  ].join(strings.space);
}

function week(source: MemoSource): Block {
  const { state } = source;
  const { plan, strings, roads } = state;
  const begun = begunOf(state);
  const before = plan.rules.flatMap(({ before: sentence }) => sentence ?? []);
  const now = begun.flatMap((road, at): Line => {
    const { text: sentence, sold } = weekOf(state, road);
    const line = strings.colon + [...(at > 0 ? [] : before), sentence].join(strings.space);
    return [at > 0 ? strings.space : '', { strong: roads[road] }, line, ...evidence(sold, source)];
  });
  const steps = begun.map((road) => stepTexts(state, road).step);
  const tasks = begun.flatMap((road) => tasksOf(state, road));
  const later = [strings.after + steps.join(strings.space), ...tasks].join(strings.space);
  return { kind: 'text', line: [...now, strings.space + later] };
}

function grounds(source: MemoSource): Line[] {
  const { state } = source;
  const { strings, plan } = state;
  const reasons = plan.steps[0]!.pro.slice(0, REASONS);
  const numbers = proofsOf(state)
    .filter(({ none }) => !none)
    .map(({ title, on, rows, badge }): Line => {
      const values = rows.map(({ name, value }) => `${name} ${value}`).join(strings.list);
      const sentence = [on, badge.near + (badge.far ?? '')].filter(Boolean).join(strings.semicolon);
      return [`${title}${strings.colon}${values} (${sentence})`];
    });
  return [
    ...reasons.map((rule): Line => [rule.reason, ...evidence(rule.evidence, source)]),
    ...(reasons.length === 0 ? [[strings.fallback]] : []),
    ...numbers,
  ];
}

function evidence(ids: readonly string[], { state, link }: MemoSource): Line {
  if (ids.length === 0) return [];
  const links = ids.map((id): Link => ({
    text: state.sources[id] ?? id,
    href: new URL(`${state.pages.sources}#${id}`, link).href,
  }));
  const { strings } = state;
  return [
    strings.space + strings.evidence + strings.colon,
    ...links.flatMap((one, at) => (at > 0 ? [strings.semicolon, one] : [one])),
  ];
}

const left = (state: GuideState): Line[] =>
  state.plan.left.map((standing) => {
    const short = shortOf(standing);
    const sentence = sayOf(standing, state);
    return [
      { strong: state.roads[standing.road] },
      `${state.strings.colon}${sentence}${short && state.strings.semicolon + short}`,
    ];
  });

const changes = (state: GuideState): string[] =>
  ownFlips(state)
    .slice(0, CHANGES)
    .map(
      (flip) =>
        `${flipText(flip, state)} → ${roadsText(flip, state)}${state.strings.colon}${reasonText(flip, state)}`,
    );

const answersText = (state: GuideState): string =>
  state.questions
    .map(({ id }) => fill(state.strings.flip, namesOf(state, id, state.answers[id]!)))
    .join(state.strings.semicolon);

function basis({ state: { strings }, link }: MemoSource): Block {
  const shown = link.replace(/^https?:\/\/|\?.*$/g, '');
  return { kind: 'text', line: [strings.memo.basis + strings.space, { text: shown, href: link }] };
}
