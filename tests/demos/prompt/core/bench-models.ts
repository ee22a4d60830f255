import { DEFAULTS, type RunSettings } from '~/demos/prompt/core/settings';
import { openTask, type Task } from '~/demos/prompt/core/task';
import { openSaved, type Model } from '~/lib/tinylm';
import { createWorld, type World } from '~/lib/world';
import { shippedModel } from '../../../../scripts/record/model';
import { simd } from '../../../unit/lib/tinylm/models';
import { grammars, LANGUAGES, type Language } from '../../../unit/lib/world/worlds';

const SLOTS = 40;

export const shippedWorlds: Record<Language, World> = {
  en: createWorld(grammars.en),
  zh: createWorld(grammars.zh),
};

export const shippedModels = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    openSaved(shippedModel(language), simd, { batch: SLOTS }),
  ]),
) as Record<Language, Model>;

export const taskOf = (language: Language = 'en', seed = 1): Task =>
  openTask(shippedWorlds[language], seed);

export const settings = (turned: Partial<RunSettings> = {}): RunSettings => ({
  ...DEFAULTS,
  ...turned,
});
