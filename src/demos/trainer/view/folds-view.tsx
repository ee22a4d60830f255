import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { probeCharts } from './probe-charts';
import { heldOutSaid } from '../sentences';
import type { TrainerState } from '../state';
import { runTable, valuesTable } from './tables';

/** The folds below the plate: the results of the model, and the run in numbers. */
export function foldsView(state: TrainerState): FigureNode[] {
  const { t } = state;
  const aside = heldOutSaid(state);
  return [
    <details>
      <summary>{t.probesTitle}</summary>
      {probeCharts(state)}
      {aside !== '' && <p class="help">{aside}</p>}
    </details>,
    <details>
      <summary>{t.runs}</summary>
      {runTable(state)}
      {valuesTable(state)}
      {liveNote(state)}
    </details>,
  ];
}

/** The kernels used, and the fate of rare characters. */
function liveNote({ live, t }: TrainerState): FigureElement | undefined {
  if (!live) return undefined;
  const { backend, characters } = live;
  const read = characters && (characters.dropped > 0 ? t.dropped : t.characters);
  return (
    <div class="note-live">
      {characters && <p data-characters={characters.dropped}>{fill(read!, characters)}</p>}
      <p data-backend={backend}>{t.kernels[backend]}</p>
    </div>
  );
}
