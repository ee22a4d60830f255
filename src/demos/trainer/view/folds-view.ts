import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { probeCharts } from '../probe-charts';
import { samplesView } from '../samples';
import { heldOutSaid } from '../sentences';
import { sizeName, type TrainerState } from '../state';
import { runsTable, valuesTable } from '../tables';

/** The folds below the plate: the results of the models, and the run in numbers. */
export function foldsView(state: TrainerState): FigureNode[] {
  const { t, runs } = state;
  const aside = heldOutSaid(state);
  const isAsked = runs.some(({ snapshot }) => snapshot.probes.length > 0);
  return [
    h(
      'details',
      { hidden: !isAsked },
      h('summary', {}, t.probesTitle),
      probeCharts(state),
      aside !== '' && h('p', { class: 'help' }, aside),
      samplesView(state),
    ),
    h(
      'details',
      {},
      h('summary', {}, t.runs),
      runsTable(state),
      ...valuesTable(state),
      liveNote(state),
    ),
  ];
}

/** The kernels used, the fate of rare characters, and the trained weights as files. */
function liveNote({ live, runs, t }: TrainerState): FigureElement | undefined {
  if (!live) return undefined;
  const { backend, characters, open } = live;
  const read = characters && (characters.dropped > 0 ? t.dropped : t.characters);
  return h(
    'div',
    { class: 'note-live' },
    characters && h('p', { 'data-characters': characters.dropped }, fill(read!, characters)),
    h('p', { 'data-backend': backend }, t.kernels[backend]),
    open &&
      h(
        'p',
        { class: 'saves' },
        ...runs.map(({ snapshot }, i) =>
          h(
            'button',
            { type: 'button', 'data-export': i === 0 ? 'weights' : 'weights-beside' },
            fill(t.save, { name: sizeName(snapshot.size) }),
          ),
        ),
      ),
  );
}
