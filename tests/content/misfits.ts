import { z } from 'astro/zod';

/** What has been read and does not fit its schema, in a sentence each that names the file and the field. */
export const misfits = new Set<string>();

/** Where a field stands, entries of lists by their id or by what they say: `rules more-than-a-prompt.reason`. */
function placeOf(field: readonly PropertyKey[], given: unknown): string {
  let place = '';
  let here = given;
  for (const key of field) {
    const inner = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
    if (typeof key === 'number') place += ` ${nameOf(inner) ?? `the ${key + 1}th`}`;
    else place += place === '' ? String(key) : `.${String(key)}`;
    here = inner;
  }
  return place === '' ? '' : `, ${place.trim()}`;
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return entry === undefined ? '' : `“${entry}”`;
  const { id, path, question, ...others } = entry as Record<string, unknown>;
  if (typeof (id ?? path ?? question) === 'string') return String(id ?? path ?? question);
  const [first] = Object.values(others)
    .flatMap((value) => (typeof value === 'object' && value ? Object.values(value) : [value]))
    .filter((value) => typeof value === 'string');
  return first === undefined ? undefined : `“${first}”`;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .map((key) => `there is no field “${key}” here; correct its name, or take it away.`)
      .join(' ');
  if (/^Invalid input: .+ received undefined$/.test(issue.message)) return 'is missing; write it.';
  return issue.message;
}

function noteMisfits(place: string, given: unknown, { issues }: z.ZodError): void {
  for (const issue of issues)
    misfits.add(`content/${place}${placeOf(issue.path, given)}: ${remedyOf(issue)}`);
}

/** What fits; the rest is left out and noted, so that one test says it and no other falls over it. */
export function fitting<T extends z.ZodType>(
  place: string,
  schema: T,
  given: unknown,
): z.infer<T>[] {
  const result = schema.safeParse(given);
  if (result.success) return [result.data];
  noteMisfits(place, given, result.error);
  return [];
}

/** What others name by its id: what does not fit is noted, and read as it stands. */
export function noted<T extends z.ZodType>(place: string, schema: T, given: unknown): z.infer<T> {
  const [data] = fitting(place, schema, given);
  if (data !== undefined) return data;
  if (!(schema instanceof z.ZodObject)) return given as z.infer<T>;
  const fields = schema.shape as Record<string, z.ZodType | undefined>;
  return Object.fromEntries(
    Object.entries(given as object).map(([name, value]) => {
      const read = fields[name]?.safeParse(value);
      return [name, read?.success ? read.data : value];
    }),
  ) as z.infer<T>;
}
