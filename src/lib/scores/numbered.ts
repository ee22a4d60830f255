/**
 * Names of which those that are alike have a number: `old (1)`, `old (2)`.
 *
 * @param all whether the first of them has one, too
 */
export const numbered = (names: readonly string[], all = true): string[] =>
  names.map((name, at) => {
    const place = names.slice(0, at + 1).filter((one) => one === name).length;
    return place > 1 || (all && names.includes(name, at + 1)) ? `${name} (${place})` : name;
  });
