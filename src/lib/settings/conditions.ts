/** The settings under which a part of a form is relevant: fields, each with the values that count. */
export type When = Readonly<Record<string, readonly string[]>>;

export type Values = Readonly<Record<string, string | number | boolean>>;

/** `applies({ task: ['facts', 'own'] }, { task: 'own' })` is true; without conditions it is always true. */
export const applies = (when: When, settings: Values): boolean =>
  Object.entries(when).every(([name, values]) => values.includes(String(settings[name])));
