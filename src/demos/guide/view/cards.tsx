import { fill } from '~/i18n/format';
import type { Flip } from '../core/flips';
import { FIRST } from '../core/measure';
import type { RuleTexts } from '../core/texts';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import {
  firstText,
  flipText,
  measurementOf,
  ownFlips,
  roadsText,
  settlingOf,
  testLines,
} from '../sentences';
import { begunOf, stepTexts, tasksOf, weekOf, type GuideState } from '../state';
import type { Way } from '../core/ways';
import { fold, listed, roadName } from './ends';
import { lit } from './verdict';

const SHOWN = 3;

export const cards = (state: GuideState): FigureElement[] => [
  testCard(state),
  weekCard(state),
  flipCard(state),
];

function testCard(state: GuideState): FigureElement {
  const { strings, measures, answers } = state;
  const n = measurementOf(state).questions;
  const settling = settlingOf(state);
  return (
    <section data-questions={n} key="test">
      <h2>{strings.cards.test}</h2>
      {settling && <p data-settle="">{settling}</p>}
      <p>
        <b class="big f19">{fill(strings.first, { n: FIRST })}</b>{' '}
        {fill(strings.count, { count: measures[answers.error!]!.count })}
        {strings.space}
        {firstText(state)}
      </p>
      <p>{lit('b', fill(strings.full, { n }), state.lit.test)}</p>
      <p class="small-print">{state.model}</p>
      {fold(fill(strings.fullWhy, { n }), listed([...testLines(state), strings.formulas]))}
    </section>
  );
}

/** The program of /build/ with which a way begins. */
const PROGRAMS: Readonly<Partial<Record<Way, string>>> = {
  prompt: 'paste',
  paste: 'paste',
  rag: 'hosted',
  finetune: 'tune',
  tools: 'tools',
};

function weekCard(state: GuideState): FigureElement {
  const { plan, strings } = state;
  const begun = begunOf(state);
  const tasks = begun.flatMap((road) => tasksOf(state, road));
  const program = PROGRAMS[begun[0]!];
  return (
    <section key="week">
      <h2>{strings.cards.week}</h2>
      {plan.rules.flatMap((rule) => (rule.before ? [before(rule, rule.before, state)] : []))}
      {begun.map((road) => week(road, state))}
      <p>
        {strings.after}
        {begun.map((road) => stepOf(road, state)).join(strings.space)}
      </p>
      {program && (
        <p>
          <a class="as-word half-finger" href={`${state.pages.build}#${program}`}>
            {strings.program}
          </a>
        </p>
      )}
      {tasks.length > 0 && fold(fill(strings.mind, { n: tasks.length }), listed(tasks))}
    </section>
  );
}

/** The next step of a road, with its name where two are begun. */
const stepOf = (road: Way, state: GuideState): string => {
  const { step } = stepTexts(state, road);
  return state.plan.leads.length > 1 ? state.roads[road] + state.strings.colon + step : step;
};

function week(road: Way, state: GuideState): FigureElement {
  const { text, sold } = weekOf(state, road);
  return (
    <p data-week="" key={road}>
      <b>{roadName(road, state.roads[road])}</b>
      {` ${text}`}
      {rows(sold, state)}
    </p>
  );
}

const rows = (ids: readonly string[], { pages }: GuideState): FigureNode[] =>
  ids.flatMap((id) => [' ', <a href={`${pages.sources}#${id}`}>{id}</a>]);

const before = (rule: RuleTexts, said: string, state: GuideState): FigureElement => (
  <p data-before={rule.id}>
    {said}
    {state.strings.space}
    <small class="small-print">{rule.lab.join(state.strings.semicolon)}</small>
    {rows(rule.evidence, state)}
  </p>
);

function flipCard(state: GuideState): FigureElement {
  const flips = ownFlips(state);
  const more = flips.slice(SHOWN);
  const list = (some: typeof flips) => (
    <ul role="list">{some.map((flip) => entry(flip, state))}</ul>
  );
  return (
    <section key="flips">
      <h2>{state.strings.cards.flips}</h2>
      {flips.length === 0 ? <p>{state.strings.noFlip}</p> : list(flips.slice(0, SHOWN))}
      {more.length > 0 && fold(fill(state.strings.moreFlips, { n: more.length }), list(more))}
    </section>
  );
}

function entry(flip: Flip<RuleTexts>, state: GuideState): FigureElement {
  const { question, option } = flip;
  const said = flipText(flip, state);
  const href = state.turn?.(question, option);
  return (
    <li class="inner-half" data-flip={`${question}=${option}`}>
      {href ? <a href={href}>{said}</a> : <span>{said}</span>}
      {' → '}
      <b>{roadsText(flip, state)}</b>
    </li>
  );
}
