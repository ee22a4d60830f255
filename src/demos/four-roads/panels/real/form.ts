import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { REAL_DEFAULTS, REAL_LIMITS } from '../../core/real/exam';
import { REAL_ROADS } from '../../core/real/roads';
import { WRITING_LIMITS } from '~/lib/language-model/writing';
import { sign } from '../../marks';
import type { RealStrings } from './strings';

/** Maximum tokens of an answer: enough for a name in a sentence. */
const MOST = 32;

/** The number fields, with their limits and initial values. */
export const NUMBERS = {
  questions: { ...REAL_LIMITS.questions, value: REAL_DEFAULTS.questions },
  seed: { ...REAL_LIMITS.seed, value: REAL_DEFAULTS.seed },
  most: { ...WRITING_LIMITS.most, value: MOST },
} as const;
export type NumberName = keyof typeof NUMBERS;

/** The fields, the buttons, and empty places for the results of a run. */
export function realForm(t: RealStrings): FigureNode[] {
  return [
    h(
      'div',
      { class: 'controls' },
      ...(Object.keys(NUMBERS) as NumberName[]).map((name) => number(name, t)),
    ),
    h(
      'fieldset',
      { class: 'real-roads' },
      h('legend', {}, t.roads),
      ...REAL_ROADS.map((road) =>
        h(
          'label',
          { class: 'switch' },
          h('input', {
            type: 'checkbox',
            name: 'realRoad',
            value: road,
            checked: REAL_DEFAULTS.roads.includes(road),
          }),
          h(
            'span',
            {},
            sign(road),
            h('b', {}, t.road[road]),
            ' ',
            h('small', {}, t.roadDoes[road]),
          ),
        ),
      ),
    ),
    h('p', { class: 'help', 'data-real-tiny': true, hidden: true }, t.tinyRoads),
    h('p', { class: 'help', 'data-real-estimate': true }),
    h('p', { class: 'help' }, t.fetches),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'go', 'data-real-run': true }, t.run),
      h('button', { type: 'button', 'data-stop': true, hidden: true }, t.stop),
    ),
    h('p', { class: 'error', role: 'alert', 'data-real-trouble': true, hidden: true }),
    h('progress', {
      max: 1,
      value: 0,
      'aria-label': t.run,
      'data-real-progress': true,
      hidden: true,
    }),
    h('p', { class: 'help', 'data-real-now': true }),
    h('p', { class: 'sr', role: 'status', 'data-real-said': true }),
    h('div', { 'data-real-results': true }),
    h(
      'div',
      { class: 'actions', 'data-real-files': true, hidden: true },
      ...(['csv', 'json'] as const).map((format) =>
        h('button', { type: 'button', 'data-real-export': format }, t[format]),
      ),
    ),
    h('div', { 'data-real-answers': true }),
  ];
}

function number(name: NumberName, t: RealStrings): FigureElement {
  const { min, max, value } = NUMBERS[name];
  const id = `real-${name}`;
  const help = fill(t[`${name}Help`], { least: min, most: max });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t[name]),
    h('input', {
      ...{
        id,
        type: 'number',
        name: `real-${name}`,
        min,
        max,
        step: 1,
        value,
        inputmode: 'numeric',
      },
      'aria-describedby': `${id}-help ${id}-error`,
    }),
    h('p', { class: 'help', id: `${id}-help` }, help),
    h('p', { class: 'error', id: `${id}-error`, 'data-real-error': name, hidden: true }),
  );
}
