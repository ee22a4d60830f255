const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * Fills `{name}` slots of a template, and `{name|point|points}` with the number and its singular or plural; an unknown
 * slot stays, so that a test can detect it.
 *
 * @example fill('{n|point|points} apart', { n: 1 }) → '1 point apart'
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(SLOT, (slot, name: string, one?: string, many = '') => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one === undefined) return String(value);
    return `${value} ${String(value) === '1' ? one : many}`;
  });
}
