import { fill } from '~/i18n/format';
import { codedParts } from '~/lib/quote';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ClinicLine, ClinicState, ClinicWords, Script } from '../state';
import { LOCALES } from '~/lib/locale';

/** The fragments of the script, then the passages and messages of the repaired program. */
export function view(state: ClinicState): FigureNode[] {
  return [...scriptView(state.script, state), promptView(state)];
}

/** One script with its fragments. */
export function scriptView(script: Script, words: ClinicWords): FigureElement[] {
  return [
    h('h3', {}, script.title),
    linesView(script.lines.slice(0, 1), script, words),
    ...(script.lines.length > 1 ? [restView(script, words)] : []),
  ];
}

const linesView = (lines: readonly ClinicLine[], script: Script, words: ClinicWords) =>
  h('ol', { class: 'lines', role: 'list' }, ...lines.map((line) => lineView(line, script, words)));

/** All fragments but the first, folded, so that every script takes the same height. */
const restView = (script: Script, words: ClinicWords) =>
  h(
    'details',
    { key: 'rest' },
    h('summary', {}, fill(words.strings.rest, { n: script.lines.length - 1 })),
    linesView(script.lines.slice(1), script, words),
  );

function lineView(line: ClinicLine, { article }: Script, words: ClinicWords): FigureElement {
  const { strings: t, claims } = words;
  return h(
    'li',
    { 'data-line': line.claim, key: line.claim },
    h(
      'p',
      { class: 'help' },
      `${fill(t.at, { article, at: line.at })} · `,
      h('a', { href: `${claims}#${line.claim}` }, fill(t.claim, { id: line.claim })),
    ),
    h('pre', { tabindex: '0' }, h('code', {}, line.code)),
    line.stops
      ? h('p', { class: 'stops' }, h('b', {}, t.stops), ' ', h('code', {}, line.stops))
      : h('p', { class: 'help' }, t.silent),
    h('p', {}, h('b', {}, t.write)),
    h('pre', { class: 'repair', tabindex: '0' }, h('code', {}, line.write)),
    h(
      'details',
      { key: 'why' },
      h('summary', {}, t.reasons),
      labelled(t.says, line.says),
      labelled(t.why, line.why),
      line.remains !== undefined && labelled(t.remains, line.remains),
    ),
  );
}

const labelled = (name: string, text: string) => h('p', {}, h('b', {}, name), ' ', ...coded(text));

const coded = (text: string): FigureNode[] =>
  codedParts(text).map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));

function promptView(state: ClinicState): FigureElement {
  const { strings: t, messages } = state;
  return h(
    'details',
    { class: 'written', key: 'written' },
    h('summary', {}, t.shown),
    h('p', { class: 'help' }, foundSaid(state)),
    ...messages.map(({ role, content }) =>
      h(
        'div',
        { 'data-role': role },
        h('b', {}, t.roles[role]),
        h('pre', { tabindex: '0' }, h('code', {}, content)),
      ),
    ),
  );
}

const foundSaid = ({ strings, places, locale }: ClinicState): string =>
  places.length === 0
    ? strings.nothing
    : fill(strings.found, {
        list: places.map((place) => `[${place + 1}]`).join(LOCALES[locale].listComma),
      });

/** The figure in a sentence. */
export function figureSaid(state: ClinicState): string {
  const { script, strings } = state;
  const stopped = script.lines.filter(({ stops }) => stops !== undefined).length;
  const found = foundSaid(state);
  return fill(strings.said, { title: script.title, n: script.lines.length, stopped, found });
}

/** Every fragment of every script as rows for a file. */
export const csvRows = ({ scripts, strings }: ClinicWords): string[][] => [
  strings.heads,
  ...scripts.flatMap(({ article, lines }) =>
    lines.map(({ at, code, stops, why, write }) => [article, at, code, stops ?? '', why, write]),
  ),
];
