/** Billions of parameters, and how many of them work on a token: `117B-A5.1B` is 117 and 5.1, `2.4T` is 2,400 and all of them. */
export function sizeOf(parameters: string): { all: number; active: number } {
  const [all = 0, active = all] = [...parameters.matchAll(/([\d.]+)([BT])/g)].map(
    ([, n, unit]) => Number(n) * (unit === 'T' ? 1_000 : 1),
  );
  return { all, active };
}
