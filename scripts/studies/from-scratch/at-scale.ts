import { SHIPPED } from '~/lib/trainer/settings';
import { gpuHours, trainingOperations } from '~/lib/cost/compute';
import { countWeights, MODEL_SHAPES } from '~/lib/cost/model-shape';
import type { Locale } from '~/lib/locale';
import { parameterCount } from '~/lib/tinylm';
import { BATCH } from '~/lib/tuning/settings';
import { shippedModel } from '../../record/model';
import { BUDGETS, ROWS } from './arms';
import { labCells } from './whole-work';

/** Llama 2 7B, and an accelerator with a peak of 312 · 10¹² operations a second in 16 bits, of which training uses 40 %. */
const SCALED_TO = { weights: countWeights(MODEL_SHAPES['7b']), peak: 312e12, used: 0.4 };

/** Dollars for an hour of a card, as DeepSeek assumed for its own bill (T3). */
const DOLLARS = 2;

/**
 * The price of the same points with the seven billion weights of that model, at six operations per weight and token. A
 * model from random weights reads as many tokens per weight as the tiny one did; a tuning reads the same text, since a
 * company's own text does not grow with the model.
 */
export function atScale(language: Locale): Record<string, number> {
  const { config } = shippedModel(language);
  const grown = SCALED_TO.weights / parameterCount(config);
  const cells = labCells(language);
  const points = [
    ...BUDGETS.random.map((steps) => [`scratch/${steps}`, steps * ROWS * grown] as const),
    ['base', SHIPPED.steps * SHIPPED.batch * grown] as const,
    ['finetune', Number(cells['finetune/steps']) * BATCH] as const,
    ['replay', Number(cells['replay/steps']) * BATCH] as const,
  ];
  return Object.fromEntries(
    points.flatMap(([name, rows]) => {
      const tokens = rows * config.context;
      const hours = gpuHours(trainingOperations(SCALED_TO.weights, tokens), SCALED_TO.peak, SCALED_TO.used); // prettier-ignore
      return [
        [`7b/${name}/tokens`, tokens] as const,
        [`7b/${name}/hours`, hours] as const,
        [`7b/${name}/seconds`, 3_600 * hours] as const,
        [`7b/${name}/dollars`, DOLLARS * hours] as const,
      ];
    }),
  );
}
