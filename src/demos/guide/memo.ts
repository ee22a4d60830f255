import type { ToldRule } from '~/lib/demos/guide/told';
import { fill } from '~/i18n/format';
import type { Standing } from '~/lib/demos/guide/plan';
import type { Block, Line, Link, Sheet } from '../parts/memo/blocks';
import { reasonSaid } from './change-list';
import {
  costLines,
  gateSaid,
  measurementOf,
  risksOf,
  roadsSaid,
  testLines,
  verdictSaid,
} from './sentences';
import { namesOf, stepTexts, tasksOf, type GuideState } from './state';

/** What is told on one sheet: reasons of all steps together, changes, risks. */
const REASONS = 4;
const CHANGES = 3;
const RISKS = 3;

interface MemoSource {
  readonly state: GuideState;
  /** The name of the preset whose answers these are, if they are those of one. */
  readonly preset?: string | undefined;
  /** Today, in words. */
  readonly date: string;
  /** The page with these answers. */
  readonly link: string;
}

/** One sheet: the plan with its reasons, the test, what would change it, risks, cost, the answers. */
export function memoSheet({ state, preset, date, link }: MemoSource): Sheet {
  const { strings } = state;
  const { memo } = strings;
  return {
    title: fill(memo.title, { case: preset ?? memo.own }),
    blocks: [
      text(fill(memo.about, { date })),
      heading(memo.plan),
      { kind: 'text', line: [{ strong: verdictSaid(state) }] },
      {
        kind: 'list',
        ordered: true,
        lines: state.plan.steps.map((s, at) => step(s, at, state, link)),
      },
      heading(fill(strings.testTitle, { n: measurementOf(state).questions })),
      text(testLines(state).join(strings.space)),
      heading(strings.change),
      list(changes(state), strings.noChange),
      heading(strings.risks),
      list(risksOf(state).slice(0, RISKS)),
      heading(strings.cost),
      text(costLines(state).join(strings.space)),
      heading(memo.answers),
      text(answersSaid(state)),
      basis(state, link),
    ],
  };
}

const text = (said: string): Block => ({ kind: 'text', line: [said] });
const heading = (said: string): Block => ({ kind: 'heading', text: said });
const list = (lines: readonly string[], otherwise = '–'): Block =>
  lines.length > 0 ? { kind: 'list', lines: lines.map((line) => [line]) } : text(otherwise);

function step(standing: Standing<ToldRule>, at: number, state: GuideState, link: string): Line {
  const { road, pro } = standing;
  const { strings, roads } = state;
  const chosen = pro.slice(0, Math.floor(REASONS / state.plan.steps.length));
  const said = [
    at > 0 ? gateSaid(standing, state).join('') : '',
    stepTexts(state, road).step,
    ...tasksOf(state, road),
    strings.memo.because +
      (chosen.map(({ reason }) => reason).join(strings.space) || strings.fallback),
  ];
  return [
    { strong: roads[road] },
    strings.colon + said.filter(Boolean).join(strings.space),
    ...evidence(chosen, state, link),
  ];
}

function evidence(rules: readonly ToldRule[], state: GuideState, link: string): Line {
  const ids = [...new Set(rules.flatMap((rule) => rule.evidence))];
  if (ids.length === 0) return [];
  const links = ids.map((id): Link => ({
    text: state.sources[id] ?? id,
    href: new URL(`${state.pages.sources}#${id}`, link).href,
  }));
  const { strings } = state;
  return [
    strings.space + strings.evidence + strings.colon,
    ...links.flatMap((one, at) => (at > 0 ? [strings.apart, one] : [one])),
  ];
}

const changes = (state: GuideState): string[] =>
  state.flips.slice(0, CHANGES).map((flip) => {
    const { question, option, roads } = flip;
    const named = fill(state.strings.flip, namesOf(state, question, option));
    return `${named} → ${roadsSaid(roads, state)}${state.strings.colon}${reasonSaid(flip, state)}`;
  });

const answersSaid = (state: GuideState): string =>
  state.questions
    .map(({ id }) => fill(state.strings.flip, namesOf(state, id, state.answers[id]!)))
    .join(state.locale === 'en' ? '; ' : '；');

function basis({ strings }: GuideState, link: string): Block {
  const shown = link.replace(/^https?:\/\/|\?.*$/g, '');
  return { kind: 'text', line: [strings.memo.basis + strings.space, { text: shown, href: link }] };
}
