import { settingsFrom, textOf, type Fields, type Settings } from '~/lib/settings/table';

/** Whether a link holds settings of this demo. */
export function hasSettings(query: URLSearchParams, demo: string): boolean {
  return [...query.keys()].some((name) => name.startsWith(`${demo}.`));
}

/** Settings of a link: `?retriever.k=3`. Private fields are never read from it. */
export function fromUrl<T extends Fields>(
  fields: T,
  demo: string,
  query: URLSearchParams,
  base: Settings<T>,
): Settings<T> {
  return settingsFrom(
    fields,
    (name) => (fields[name]?.kind === 'private' ? null : query.get(`${demo}.${name}`)),
    base,
  );
}

/** The query with this demo's settings in it: only those that differ from `base`; others' stay. */
export function toUrl<T extends Fields>(
  fields: T,
  demo: string,
  settings: Settings<T>,
  query: URLSearchParams,
  base: Settings<T>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, field] of Object.entries(fields)) {
    const value = settings[name];
    next.delete(`${demo}.${name}`);
    if (field.kind === 'private' || value === base[name as keyof T]) continue;
    next.set(`${demo}.${name}`, textOf(value));
  }
  return next;
}
