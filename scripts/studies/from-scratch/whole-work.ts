import { readFileSync } from 'node:fs';
import { SHIPPED } from '~/lib/trainer/settings';
import type { Locale } from '~/lib/locale';
import { workPerStep } from '~/lib/tinylm';
import { run } from '~/schemas/run';
import { shippedModel } from '../../record/model';

/** The roads of the lab that go on from the shipped model, and its own training from nothing. */
const ROADS = ['finetune', 'replay', 'scratch'] as const;

/** Multiplications and additions that made the shipped model; those of the two languages have the same shape. */
export function baseWork(): number {
  const { config } = shippedModel('en');
  return SHIPPED.steps * workPerStep(config, { batch: SHIPPED.batch, length: config.context });
}

/** The recorded cells of the lab's facts in a language. */
export function labCells(language: Locale): Record<string, unknown> {
  const file = `content/runs/four-roads/facts-${language}.json`;
  return run.parse(JSON.parse(readFileSync(file, 'utf8'))).snapshot?.cells ?? {};
}

/** Operations of the lab's roads, in units of 10¹²: of the tuning alone, and with those of the model it starts from. */
export function tunedWork(language: Locale): Record<string, number> {
  const cells = labCells(language);
  const base = baseWork() / 1e12;
  const roads = ROADS.flatMap((road) => {
    const alone = Number(cells[`${road}/gflops`]) / 1e3;
    return [
      [`lab/${road}/alone`, alone] as const,
      [`lab/${road}/tera`, road === 'scratch' ? alone : base + alone] as const,
    ];
  });
  return { 'base/tera': base, ...Object.fromEntries(roads) };
}
