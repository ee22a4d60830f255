import { FINETUNE, LEARNT, type FinetuneSettings } from '~/demos/finetune/core/settings';
import { finetuneData } from '~/demos/finetune/core/data';
import { tuningOf } from '~/demos/finetune/core/check';
import { both, type Locale } from '~/lib/locale';
import { once } from '~/lib/memo';
import { openTuning, type Tuning } from '~/lib/tuning/tuning';
import type { Taught } from '~/lib/tuning/pack';
import { fairRate } from '~/lib/tuning/rates';
import { createWorld, pretrainingText, reseated, type World } from '~/lib/world';
import { perBase, type Base } from '~/lib/tinylm/bases';
import { fastBackend, grammarOf, pretrained } from '../../record/model';

/** What a run of this study turns; everything else is as in the fine-tuning bench. */
export type Turned = Pick<FinetuneSettings, 'method' | 'rank' | 'replay' | 'teach' | 'seed'> & {
  /** A multiple of the fair rate. */
  pace: number;
  /** The seed of the pretrained model; that of all pages where it is left out. */
  base?: Base;
};

const MOST_CHECKS = 120;

const bases = both((language) => perBase((base) => once(() => pretrained({ language, base }))));
const worlds = both((language) => once(() => createWorld(grammarOf(language))));

export const baseOf = (language: Locale, base: Base = '1') => bases[language][base]();

/** The world of a seed, and the facts that are taught. */
export function taughtIn(language: Locale, turned: Turned) {
  const world = reseated(worlds[language](), turned.seed);
  return { world, data: finetuneData(world, settingsOf(turned)) };
}

/**
 * Opens a fine-tune as the bench does, with further examples beside its own.
 * @param stops false for a run that ends with its steps only
 */
export function tune(
  language: Locale,
  turned: Turned,
  further: (world: World, taught: number) => readonly Taught[] = () => [],
  stops = true,
): Tuning {
  const { world, data } = taughtIn(language, turned);
  const text = {
    taught: [...data.taught, ...further(world, data.taught.length)],
    start: world.lexicon.start,
    old: pretrainingText(world, turned.seed),
    checks: data.familiar.slice(0, MOST_CHECKS),
  };
  const settings = { ...tuningOf(settingsOf(turned)), until: stops ? LEARNT : 2 };
  return openTuning(baseOf(language, turned.base), settings, text, fastBackend());
}

function settingsOf({ pace, base: _, ...turned }: Turned): FinetuneSettings {
  const { method, rank, replay } = turned;
  return { ...FINETUNE, ...turned, rate: pace * fairRate(method, rank, replay) };
}
