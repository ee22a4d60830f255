import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { circlesView } from './circles-view';
import { rowsView, sign } from './rows-view';
import { countOf, PATHS } from '../sentences';
import type { PathState } from '../state';

/** The circles with a count for each path, then every answer with its check. */
export function pathsView(state: PathState): FigureNode[] {
  const { t, result, live } = state;
  const notes = [
    ...(live && result.tuned > 0 ? [fill(t.tunedSteps, { n: result.tuned })] : []),
    ...(live ? [t.kernels[live.backend]] : []),
  ];
  return [
    h('div', { class: 'drawn' }, circlesView(state), key(state)),
    h('details', { key: 'rows' }, h('summary', {}, t.rowsTitle), rowsView(state)),
    ...(live ? [h('p', { class: 'help', 'data-backend': live.backend }, notes.join(' '))] : []),
  ];
}

function key(state: PathState): FigureElement {
  const { t } = state;
  return h(
    'div',
    { class: 'key' },
    h('h3', { class: 'label' }, t.keyTitle),
    h(
      'dl',
      {},
      ...PATHS.map((path) =>
        h(
          'div',
          { 'data-way': path },
          h('dt', {}, sign(path), t.paths[path]),
          h('dd', { 'data-count': path }, String(countOf(path, state))),
        ),
      ),
    ),
  );
}
