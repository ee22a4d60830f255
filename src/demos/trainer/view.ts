import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { lossView } from './loss-chart';
import { probeCharts } from './probe-charts';
import { samplesView } from './samples';
import { runsTable, valuesTable } from './tables';
import { sizeName, type TrainerState } from './state';

/** The figure of the trainer: loss, what the models can do, what they write, and the numbers. */
export function trainerView(state: TrainerState): FigureNode[] {
  const { t, recordedIn } = state;
  return [
    recordedIn && h('p', { class: 'help' }, t.recordedIn[recordedIn]),
    lossView(state),
    probeCharts(state),
    runsTable(state),
    samplesView(state),
    valuesTable(state),
    liveNote(state),
  ].filter((node) => node !== undefined && node !== false);
}

/** What computed, what became of rare characters, and the trained weights as files. */
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
