import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { CIRCLES, circleOf, sourcesOf, type Source } from '../core/settings';
import type { Path } from '../core/verdict';
import type { PathRow } from '../core/run';
import type { PathState } from '../state';
import { LOCALES } from '~/lib/locale';

/** The signs of the roads that provide a source. */
const SIGNS: Partial<Record<Path, string>> = {
  trained: 'm-scratch',
  tuned: 'm-finetune',
  retrieved: 'm-rag',
  said: 'm-prompt',
};

/** Each question with its answer, its path, and the answers without each source. */
export function rowsView(state: PathState): FigureElement {
  return h(
    'ol',
    { class: 'rows', role: 'list' },
    ...state.result.rows.map((row, i) => rowOf(row, i, state)),
  );
}

function rowOf(row: PathRow, i: number, state: PathState): FigureElement {
  const { t } = state;
  const { path, question, answer } = row;
  return h(
    'li',
    { 'data-path': path, 'data-kind': row.kind, 'data-way': path, key: String(i) },
    h('p', { class: 'asks' }, h('b', { class: 'n' }, String(i + 1)), ' ', question),
    h(
      'p',
      { class: 'came' },
      h('b', { class: 'answer' }, answer),
      ' ',
      h('span', { class: 'way' }, sign(path), t.paths[path]),
    ),
    h('p', { class: 'check' }, checkText(row, state)),
    h('p', { class: 'told' }, toldText(row, state)),
    promptOf(row, state),
  );
}

export function sign(path: Path): FigureElement | false {
  const symbol = SIGNS[path];
  if (!symbol) return false;
  return h('svg', { class: 'mk', 'aria-hidden': 'true' }, h('use', { href: `#${symbol}` }));
}

/** For example `without corpus: unknown · without search or prompt: the same`. */
function checkText(row: PathRow, { result, t }: PathState): string {
  const { answer, without, withoutTellers, path } = row;
  const become = (now: string) => (now === answer ? t.same : now);
  const say = (sources: readonly Source[], now: string) =>
    fill(t.withoutOne, {
      source: sources.map((source) => t.sourceNames[source]).join(t.or),
      answer: become(now),
    });
  const on = sourcesOf(result.settings);
  const changed = on.filter((source) => without[source] !== answer);
  const stays = on.filter((source) => !changed.includes(source));
  return [
    ...changed.map((source) => say([source], without[source]!)),
    ...(stays.length > 0 ? [say(stays, answer)] : []),
    ...(path === 'either' ? [fill(t.withoutAll, { answer: become(withoutTellers) })] : []),
  ].join(t.between);
}

/** The value each circle states, and a remark if the answer is one of them. */
function toldText({ told, answer, path }: PathRow, { result, t, locale }: PathState): string {
  const list = CIRCLES.flatMap((circle) => {
    const value = told[circle];
    return value === undefined ? [] : [fill(t.toldBy[circle], { value })];
  });
  const first = list.length > 0 ? fill(t.told, { list: list.join(t.listed) }) : t.toldNobody;
  const says = (source: Source) => told[circleOf(source)] === answer;
  const isTold = sourcesOf(result.settings).some(says);
  const note = isTold ? (path === 'none' ? t.luck : '') : path === 'none' ? '' : t.untold;
  if (!note) return first;
  const { stop, space } = LOCALES[locale];
  return first.replace(/[.。]?$/, stop) + space + note;
}

/** The text before the question, folded. */
function promptOf({ retrieved, said }: PathRow, { t, locale }: PathState): FigureElement | false {
  if (retrieved.length === 0 && !said) return false;
  const space = LOCALES[locale].space;
  const line = (name: string, text: string) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, text || t.nothing));
  return h(
    'details',
    {},
    h('summary', {}, t.promptTitle),
    h('dl', {}, line(t.found, retrieved.join(space)), line(t.says, said)),
  );
}
