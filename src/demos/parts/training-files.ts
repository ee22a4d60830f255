import type { Point } from '~/lib/drawing/geometry';

interface Look {
  step: number;
  values: readonly (string | number)[];
}

/**
 * Table rows: one for each point of a loss curve and for each look; both share a row if they have the same step.
 * @param values number of values in a look; they are empty in a row without one
 */
export function curveRows(
  name: string,
  losses: readonly Point[],
  looks: readonly Look[],
  values: number,
): (string | number)[][] {
  const none = Array.from({ length: values }, () => '');
  const steps = [...losses.map(([step]) => step), ...looks.map(({ step }) => step)];
  return [...new Set(steps)]
    .sort((a, b) => a - b)
    .map((step) => {
      const loss = losses.find(([at]) => at === step)?.[1] ?? '';
      return [name, step, loss, ...(looks.find((look) => look.step === step)?.values ?? none)];
    });
}

/** Attributes of a run's line in a picture: the second run is dashed. */
export const dash = (run: number) => (run === 0 ? {} : { 'stroke-dasharray': '8 5' });
