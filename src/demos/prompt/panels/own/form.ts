import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { RULES } from '../../core/own/rules';
import { MOST_VARIANTS } from '../../core/own/variants';
import { WRITING } from '~/lib/language-model/writing';
import { field } from '~/demos/parts/field';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { writingForm } from '~/demos/parts/language-model/writing-form';
import { FORMATS } from './files';
import type { OwnStrings } from './strings';

export const PRESETS = ['en', 'zh', 'mails'] as const;
export type Preset = (typeof PRESETS)[number];
const WAYS_TO_ASK = ['auto', 'text', 'message'] as const;
export type WayToAsk = (typeof WAYS_TO_ASK)[number];

/** Most tokens of an answer: a word or two, as from the tiny model; and a line of JSON. */
export const [SHORT, LINE] = [8, 64];
const FIRST = { ...WRITING, most: SHORT };
const DEMO = 'own-prompt';
const id = (part: string) => `${DEMO}-${part}`;

/** The fields and buttons of the bench. They are built by script, since none of them works without it. */
export const deskForm = (t: OwnStrings, model: ModelStrings): FigureElement[] => [
  h('p', { class: 'help' }, t.privacy),
  presets(t),
  h(
    'fieldset',
    {},
    h('legend', {}, t.prompts),
    h('p', { class: 'help' }, t.promptsHelp),
    ...Array.from({ length: MOST_VARIANTS }, (_, i) => variantFields(i, t)),
    h(
      'div',
      { class: 'actions' },
      button('data-own-add', t.add),
      button('data-own-remove', fill(t.removeLast, { n: 2 })),
    ),
    tick('ownReworded', t.reworded, t.rewordedHelp),
  ),
  h(
    'fieldset',
    {},
    h('legend', {}, t.rows),
    field(id('table'), t.table, area('ownTable', 'table', 10, 1_200_000), t.rowsHelp),
    chooser(t),
    h('div', { class: 'own-read', 'data-own-read': '', 'aria-live': 'polite' }),
  ),
  h('fieldset', {}, h('legend', {}, t.judged), ...ruleFields(t)),
  h(
    'div',
    { class: 'controls' },
    field(id('as'), t.as, select('ownAs', 'as', WAYS_TO_ASK, t.ways)),
  ),
  writingForm(DEMO, model, FIRST),
  h('details', { class: 'group own-words', 'data-own-words': '' }),
  tick('ownKeep', t.keep),
  h('p', { class: 'help', role: 'status', 'data-kept': '' }),
];

/** The buttons that start and stop a run, and the lines around them. */
export const runForm = (t: OwnStrings): FigureElement[] => [
  h('p', { class: 'error', role: 'alert', 'data-own-fault': '', hidden: true }),
  h('p', { class: 'help', 'data-own-estimate': '' }),
  h(
    'div',
    { class: 'actions' },
    button('data-own-run', t.run, { class: 'go' }),
    button('data-stop', t.stop, { hidden: true }),
  ),
  h(
    'div',
    { class: 'own-progress', 'data-own-working': '', hidden: true },
    h('span', { 'data-own-progress': '' }),
    h('progress', { 'aria-label': t.run }),
  ),
  h('p', { class: 'help', role: 'status', 'data-own-said': '' }),
];

/** The buttons that save a run as a file. */
export const filesForm = (t: OwnStrings): FigureElement[] =>
  FORMATS.map((format) => h('button', { type: 'button', 'data-export-own': format }, t[format]));

const button = (name: string, words: string, rest: Record<string, string | boolean> = {}) =>
  h('button', { type: 'button', [name]: '', ...rest }, words);

const presets = (t: OwnStrings): FigureElement =>
  h(
    'div',
    { class: 'own-presets', role: 'group', 'aria-labelledby': id('presets') },
    h('b', { id: id('presets') }, t.presets),
    ...PRESETS.map((name) =>
      h('button', { type: 'button', 'data-own-preset': name }, t.presetNames[name]),
    ),
  );

function variantFields(i: number, t: OwnStrings): FigureElement {
  const n = { n: i + 1 };
  const name = h('input', { id: id(`name-${i}`), name: `ownName${i}`, maxlength: 60 });
  return h(
    'div',
    { class: 'own-variant', 'data-own-variant': i },
    field(id(`name-${i}`), fill(t.variantName, n), name),
    field(id(`text-${i}`), fill(t.variantText, n), area(`ownText${i}`, `text-${i}`, 3, 10_000)),
  );
}

const area = (name: string, part: string, rows: number, maxlength: number) =>
  h('textarea', { id: id(part), name, rows, maxlength, spellcheck: 'false' });

const chooser = (t: OwnStrings): FigureElement =>
  h(
    'div',
    { class: 'choose' },
    h('input', {
      class: 'sr',
      type: 'file',
      id: id('file'),
      name: 'ownFile',
      accept: '.csv,.tsv,.jsonl,.ndjson,.txt,text/*',
    }),
    h('label', { class: 'button', for: id('file') }, t.file),
  );

const ruleFields = (t: OwnStrings): FigureElement[] => [
  h(
    'div',
    { class: 'controls' },
    field(id('rule'), t.rule, select('ownRule', 'rule', RULES, t.rules)),
    field(id('expected'), t.usual, area('ownExpected', 'expected', 2, 30_000), t.usualHelp),
  ),
  tick('ownAnyCase', t.anyCase),
];

function select<Name extends string>(
  name: string,
  part: string,
  values: readonly Name[],
  words: Readonly<Record<Name, string>>,
): FigureElement {
  const options = values.map((value) => h('option', { value }, words[value]));
  return h('select', { id: id(part), name }, ...options);
}

const tick = (name: string, label: string, help?: string): FigureElement =>
  h(
    'div',
    { class: 'own-tick' },
    h(
      'label',
      {},
      h('input', { type: 'checkbox', name, 'aria-describedby': help && id(name) }),
      label,
    ),
    help !== undefined && h('p', { class: 'help', id: id(name) }, help),
  );
