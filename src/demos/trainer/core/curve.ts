const POINTS = 200;

/** At most about 200 points: [step, mean loss since the previous point]; the last of `steps` is always one. */
export function lossCurve(
  losses: readonly number[],
  steps: number,
): [step: number, loss: number][] {
  const every = Math.ceil(steps / POINTS);
  const points: [number, number][] = [];
  let sum = 0;
  losses.forEach((loss, i) => {
    sum += loss;
    const step = i + 1;
    const last = points.at(-1)?.[0] ?? 0;
    if (step % every !== 0 && step !== steps) return;
    points.push([step, sum / (step - last)]);
    sum = 0;
  });
  return points;
}
