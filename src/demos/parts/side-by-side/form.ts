import { h, type FigureNode } from '~/lib/figure';
import type { SideStrings } from './strings';

/** Example prompts, named after what each tests. */
export type Preset = 'memory' | 'note' | 'untold';
export type Presets = Record<Preset, { prompt: string; word: string }>;

/** The fields, the buttons, and empty places for the models' responses. */
export function sideForm(presets: Presets, t: SideStrings): FigureNode[] {
  const { prompt, word } = presets.memory;
  return [
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'side-prompt' }, t.prompt),
      h(
        'textarea',
        { id: 'side-prompt', name: 'sidePrompt', rows: 2, 'aria-describedby': 'side-prompt-help' },
        prompt,
      ),
      h('p', { class: 'help', id: 'side-prompt-help' }, t.promptHelp),
      h(
        'div',
        { class: 'actions', 'data-side-presets': true },
        ...(Object.keys(presets) as Preset[]).map((name) =>
          h('button', { type: 'button', 'data-side-preset': name }, t.presets[name]),
        ),
      ),
    ),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'side-word' }, t.word),
      h('input', {
        id: 'side-word',
        name: 'sideWord',
        value: word,
        maxlength: 60,
        'aria-describedby': 'side-word-help',
      }),
      h('p', { class: 'help', id: 'side-word-help' }, t.wordHelp),
    ),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'go', 'data-side-ask': true }, t.ask),
      h('button', { type: 'button', 'data-stop': true, hidden: true }, t.stop),
    ),
    h('p', { class: 'error', role: 'alert', 'data-side-trouble': true, hidden: true }),
    h('p', { class: 'help', role: 'status', 'data-side-said': true }),
    h('div', { 'data-side-columns': true }),
    h(
      'div',
      { 'data-side-earlier': true, hidden: true },
      h('p', { class: 'help' }, t.earlier),
      h('div', { class: 'actions', 'data-side-prompts': true }),
    ),
  ];
}
