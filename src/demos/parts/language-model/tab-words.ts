import { fill, formatNumber } from '~/i18n/format';
import { writesElsewhere } from '~/lib/language-model/pace';
import { suggestedModel } from '~/lib/language-model/suggested';
import { measuredSaid, roundedSaid, sentences, type Scale } from './panel-words';
import { modelState, type Ready } from './state';
import type { ModelStrings } from './strings';

/** That a model is loaded: how long that took, how fast it is, what this browser keeps. */
export function loadedSaid({ loaded, pace, writer, trained }: Ready, t: ModelStrings): string {
  const { seconds, kept, rounding } = loaded!;
  const values = { name: writer.about.name, seconds: formatNumber(seconds, t.locale, 1) };
  const fate = trained ? t.loadedTrained : kept ? t.loadedKept : t.loadedNotKept;
  const measured = pace ? measuredSaid(pace, t) : '';
  const taken = trained ? '' : roundedSaid(loaded!, rounding, t);
  return sentences([fill(t.loaded, values), taken, measured, fate, t.inMemory], t);
}

/** How much faster or slower than elsewhere the loaded model wrote here, and which it was. */
export function scaleHere(): Scale | undefined {
  const { loaded, pace, writer } = modelState().ready ?? {};
  if (!writer || !pace || loaded?.device !== 'cpu') return undefined;
  const parameters = loaded.parameters ?? suggestedModel(loaded.model)?.parameters;
  if (parameters === undefined) return undefined;
  return { name: writer.about.name, times: pace.writes / writesElsewhere(parameters) };
}
