import { signal } from '@preact/signals-core';
import { fill, formatDate } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { SMOLLM2_ABOUT } from '~/lib/llama/smollm2';
import { Choice } from '../choice';
import type { ModelStrings } from '../language-model/strings';
import { finishedRuns, type StoredRun } from './saved-runs';

type PutOn = (tuning: StoredRun | undefined, name: string) => Promise<void>;

/** The choice which of the reader's own adapters the model in this tab has on; nothing where none is kept. */
export function openWorn(t: ModelStrings, putOn: PutOn, refuse: (error: unknown) => void) {
  const tunings = signal<readonly StoredRun[]>([]);
  const chosen = signal('');
  void finishedRuns().then((all) => (tunings.value = all));

  const nameOf = ({ saved: { made, rows } }: StoredRun): string =>
    fill(t.tunedOn, { n: rows.length, day: formatDate(made.slice(0, 10), t.locale) });

  async function choose(id: string): Promise<void> {
    const tuning = tunings.peek().find((one) => one.id === id);
    chosen.value = id;
    try {
      await putOn(tuning, tuning ? `${SMOLLM2_ABOUT.name}, ${nameOf(tuning)}` : '');
    } catch (error) {
      chosen.value = '';
      refuse(error);
    }
  }

  return {
    view: (isLoaded: boolean): FigureElement => (
      <label class="above-3" hidden={!isLoaded || tunings.value.length === 0}>
        {t.adapter}{' '}
        <Choice
          name="lm-adapter"
          options={[
            ['', t.asItComes],
            ...tunings.value.map((one) => [one.id, nameOf(one)] as const),
          ]}
          chosen={chosen.value}
          choose={choose}
        />
      </label>
    ),
  };
}
