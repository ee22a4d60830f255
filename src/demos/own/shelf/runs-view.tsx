import { signal } from '@preact/signals-core';
import { dropTuning } from '~/browser/saved-tunings';
import { fill, formatDate } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { storedRuns, type StoredRun } from '../../parts/tunings/saved-runs';
import { sizeText } from '../../parts/quantities';
import { Press } from '../controls';
import type { OwnState } from '../state';
import type { Words } from 'words:own-shelf';

/** What was tuned here and is kept: each with its day and size, to look at again or to remove. */
export function openRuns({ state, t, locale }: { state: OwnState; t: Words; locale: Locale }) {
  const runs = signal<readonly StoredRun[]>([]);
  const read = async () => void (runs.value = await storedRuns());
  void read();

  async function drop(id: string): Promise<void> {
    await dropTuning(id).catch(() => undefined);
    await read();
  }
  function look(id: string): void {
    state.openedRun.value = id;
    location.hash = '#tune';
    state.part.value = 'tune';
  }
  const rowOf = ({ id, saved, bytes }: StoredRun): FigureElement => {
    const { step, steps, after } = saved.run;
    const named = fill(t.tuned, {
      n: saved.rows.length,
      day: formatDate(saved.made.slice(0, 10), locale),
    });
    return (
      <li key={id} class="cluster" data-stored-run={id}>
        <span>
          {named} <small>{sizeText(bytes, { locale })}</small>{' '}
          {!after && <small>{fill(t.tunedSoFar, { step, steps })}</small>}
        </span>
        <Press text={t.lookAgain} aria-label={`${t.lookAgain}: ${named}`} press={() => look(id)} />
        <Press text={t.remove} aria-label={`${t.remove}: ${named}`} press={() => drop(id)} />
      </li>
    );
  };
  return {
    read,
    view: () =>
      runs.value.length > 0 && (
        <ul class="no-bullets no-padding hair-below" role="list" data-stored-runs>
          {runs.value.map(rowOf)}
        </ul>
      ),
  };
}
