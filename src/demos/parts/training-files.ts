import type { Point } from '~/lib/drawing/geometry';

interface Look {
  step: number;
  values: readonly (string | number)[];
}

/**
 * Rows of a table: one for each point of a loss curve and for each look; where both have the same step,
 * they share a row.
 * @param values how many values a look has; a row without a look leaves them empty
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

/** How the line of the second run is drawn in a picture. */
export const dash = (run: number) => (run === 0 ? {} : { 'stroke-dasharray': '8 5' });
