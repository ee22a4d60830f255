import { both, LOCALE_CODES, type Both, type Locale } from '~/lib/locale';
import { settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import { watched, type PackedMoments, type Watch } from '~/lib/trainer/moments';
import { packMoments } from './pack-moments';
import { BEGINNINGS, handbookText, textSource, textWatch } from '~/demos/trainer/core/text-source';
import { openTrainer, type Source } from '~/lib/trainer/trainer';
import { SHIPPED, trainerFields, trainingOf } from '~/lib/trainer/settings';
import { factWatch, worldSource } from '~/lib/trainer/world-source';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { fastBackend, grammarOf } from '../../record/model';
import { handbook } from '../../record/handbook';
import { momentOf, type MomentRecord } from './trainer-moment';

type Runs = Both<(TrainerSnapshot & { said: PackedMoments })[]>;

const recorderFields = {
  ...trainerFields,
  /** The only language of a run that takes minutes; empty for both. */
  language: { kind: 'choice', default: '', options: ['', ...LOCALE_CODES] },
  /** The answers of the shipped model are recorded up to this step; 0 for a run that records only its probes. */
  moment: { kind: 'number', default: 0, min: 0, max: SHIPPED.steps, whole: true },
} as const satisfies Fields;

/** @throws RangeError for a config that no run could have */
export function settingsOf(config: Record<string, unknown>): Settings<typeof recorderFields> {
  const settings = settingsOfRun(recorderFields, config);
  if (settings.moment > 0 && !settings.language)
    throw new RangeError('A run that sets "moment" must set "language", too.');
  return settings;
}

/**
 * Trains in both languages with the settings of a run, on the world or on the handbook. A run written by `npm run
 * pretrain` takes minutes and stays as it is; the tests replay its beginning.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
) {
  const { language, moment, ...form } = settingsOf(config);
  if (language && moment > 0)
    return momentOf(language, moment, (recorded as MomentRecord | null) ?? undefined, brief);
  if (language) return recorded ?? missing(language);
  const settings = trainingOf(form);
  const runs = both((language) => {
    const { source, watch } = readOf(form.source, language, settings.seed);
    const run = watched(openTrainer(settings, source, fastBackend()), watch);
    const { moments, ...snapshot } = finish(run, 10);
    return [{ ...snapshot, said: packMoments(watch.given, moments) }];
  });
  return { cells: cellsOf(runs), ...runs };
}

function readOf(name: unknown, language: Locale, seed: number): { source: Source; watch: Watch } {
  if (name !== 'handbook')
    return {
      source: worldSource(grammarOf(language), seed),
      watch: factWatch(grammarOf(language)),
    };
  const source = textSource(handbookText(handbook(), language), seed);
  return { source, watch: textWatch(source, BEGINNINGS[language]) };
}

/** Cells such as `d48l2/en/known`: loss, parameters and the results of the last probe. */
function cellsOf(runs: Runs): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const language of LOCALE_CODES)
    for (const { size, loss, parameters, probes } of runs[language]) {
      const { shares, heldOut } = probes.at(-1)!;
      const found = { loss: loss!, parameters, ...shares, ...(heldOut && { heldOut }) };
      for (const [name, value] of Object.entries(found))
        cells[`${size}/${language}/${name}`] = value;
    }
  return cells;
}

function missing(language: Locale): never {
  throw new Error(`This run has no snapshot. Type: npm run pretrain -- --lang ${language}`);
}
