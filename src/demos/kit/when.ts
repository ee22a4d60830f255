/** Under which settings a part of a form says something: fields, each with the values that count. */
export type When = Readonly<Record<string, readonly string[]>>;

type Values = Readonly<Record<string, string | number | boolean>>;

/** `applies({ task: ['facts', 'own'] }, { task: 'own' })` is true; without conditions all apply. */
export const applies = (when: When, settings: Values): boolean =>
  Object.entries(when).every(([name, values]) => values.includes(String(settings[name])));

/** A condition as an attribute holds it: `task=facts+own`; the inverse of `whenOf`. */
export const whenText = (when: When): string =>
  new URLSearchParams(
    Object.entries(when).map(([name, values]): [string, string] => [name, values.join(' ')]),
  ).toString();

export const whenOf = (text: string): When =>
  Object.fromEntries([...new URLSearchParams(text)].map(([name, list]) => [name, list.split(' ')]));

/** Shows the parts that apply and hides the others. */
export function showApplying(root: ParentNode, settings: Values): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = !applies(whenOf(part.dataset.when!), settings);
}
