import { fill } from '~/i18n/format';
import { ARMS } from '../../core/answering/messages';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Desk, Said } from './state';
import type { AnsweringStrings } from './strings';

/** Numbers of questions to choose from, besides all. */
const COUNTS = [5, 10, 20];

/** The model that answers, and the two ways to ask it: one question, or the built-in ones. */
export function deskView(desk: Desk, t: AnsweringStrings): FigureNode[] {
  return [h('p', { class: 'who', key: 'who' }, whoSaid(desk, t)), oneForm(desk, t)];
}

function whoSaid({ about }: Desk, t: AnsweringStrings): string {
  if (!about) return t.noModel;
  return fill(about.tiny ? t.tiny : t.ready, { name: about.name });
}

function oneForm(desk: Desk, t: AnsweringStrings): FigureElement {
  const { toy, busy } = desk;
  return h(
    'section',
    { key: 'one', 'aria-label': t.one },
    h('h4', { class: 'label' }, t.one),
    toy ? toyChoice(desk, t) : h('p', { class: 'help' }, t.oneHelp),
    estimateView('one', desk),
    h(
      'div',
      { class: 'actions' },
      button('answer-one', toy ? t.answerToy : t.answerOne, !isFree(desk)),
      busy === 'one' && button('stop', t.stop),
    ),
    saidView('one', desk),
  );
}

const saidView = (at: Said['at'], { said }: Desk): FigureElement =>
  h(
    'p',
    { key: 'said', class: said?.fault ? 'error' : 'said', 'data-said': at },
    said?.at === at && said.text,
  );

const estimateView = (at: Said['at'], { estimates }: Desk): FigureElement =>
  h(
    'p',
    { key: 'estimate', class: 'help', 'data-estimate': at, hidden: !estimates[at] },
    estimates[at],
  );

const isFree = ({ about, busy }: Desk): boolean => about !== undefined && busy === 'nothing';

const button = (name: string, label: string, disabled = false): FigureElement =>
  h('button', { type: 'button', [`data-${name}`]: true, disabled, key: name }, label);

function toyChoice({ toy = [], toyQuestion }: Desk, t: AnsweringStrings): FigureElement {
  const id = 'retriever-toy-question';
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t.toyQuestion),
    h(
      'select',
      { id, name: 'toyQuestion' },
      ...toy.map(({ question }, at) =>
        h('option', { value: at, selected: at === toyQuestion }, question),
      ),
    ),
  );
}

/** The form of a run over all questions, with its estimated time. */
export function runForm(desk: Desk, t: AnsweringStrings): FigureElement {
  const { toy, busy, arms } = desk;
  return h(
    'section',
    { key: 'all', 'aria-label': t.all },
    h('h4', { class: 'label' }, t.all),
    h('p', { class: 'help' }, toy ? t.allToy : t.allHelp),
    h(
      'div',
      { class: 'asks' },
      countChoice(desk, t),
      ...ARMS.map((arm) =>
        h(
          'label',
          { class: 'switch' },
          h('input', {
            type: 'checkbox',
            name: 'arm',
            value: arm,
            checked: arms.includes(arm),
            disabled: busy === 'all',
          }),
          ` ${t.arms[arm]}`,
        ),
      ),
    ),
    estimateView('all', desk),
    h(
      'div',
      { class: 'actions' },
      button('ask-all', toy ? t.askToy : t.askAll, !isFree(desk)),
      busy === 'all' && button('stop', t.stop),
    ),
    saidView('all', desk),
  );
}

function countChoice({ count, questions, busy }: Desk, t: AnsweringStrings): FigureElement {
  const id = 'retriever-ask-count';
  const offered = COUNTS.filter((n) => n < questions);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t.count),
    h(
      'select',
      { id, name: 'askCount', disabled: busy === 'all' },
      ...[...offered, questions].map((n) =>
        h(
          'option',
          { value: n, selected: n === count },
          fill(n === questions ? t.counts : t.countOf, { n }),
        ),
      ),
    ),
  );
}
