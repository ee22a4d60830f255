import { fill, formatNumber } from '~/i18n/format';
import { writesElsewhere } from '~/lib/language-model/pace';
import { suggestedModel } from '~/lib/language-model/suggested';
import { measuredSaid, roundedSaid, sentences, type Scale } from './panel-words';
import { modelState, type Ready } from './state';
import type { ModelStrings } from './strings';

/**
 * Sentences about a loaded model: how long loading took, its speed, and what this browser stores.
 */
export function loadedSaid(ready: Ready, t: ModelStrings): string {
  const { loaded, pace, writer, trained, adapter } = ready;
  const { seconds, kept, rounding } = loaded!;
  const values = { name: writer.about.name, seconds: formatNumber(seconds, t.locale, 1) };
  const fate = trained ? t.loadedTrained : kept ? t.loadedKept : t.loadedNotKept;
  const measured = pace ? measuredSaid(pace, t) : '';
  const taken = trained ? '' : roundedSaid(loaded!, rounding, t);
  const worn = adapter === undefined ? '' : fill(t.adapterOn, { name: adapter });
  return sentences([fill(t.loaded, values), worn, taken, measured, fate, t.inMemory], t);
}

/** The loaded model's speed relative to elsewhere, and its name. */
export function scaleHere(): Scale | undefined {
  const { loaded, pace, writer } = modelState().ready ?? {};
  if (!writer || !pace || loaded?.device !== 'cpu') return undefined;
  const parameters = loaded.parameters ?? suggestedModel(loaded.model)?.parameters;
  if (parameters === undefined) return undefined;
  return { name: writer.about.name, times: pace.writes / writesElsewhere(parameters) };
}
