import { dereference, Validator, type Schema } from '@cfworker/json-schema';
import type { ReadSchema } from '~/demos/own/core/rules';
import { Problem } from '~/lib/problem';
import given from './keywords.json';

/** What the keywords of draft 2020-12 may say. */
const keywords = new Validator(given as Schema, '2020-12');

/**
 * Turns a schema of draft 2020-12 into a test that finds where a value breaks it. Nothing is compiled, so that the
 * page's content policy need not allow `eval`. The whole schema is checked first: an invalid part or reference would
 * otherwise only show when an answer reaches it.
 *
 * @throws Problem `schema-not-json` or `schema-bad`; the test throws if it cannot decide, for example because the
 *   schema is recursive without end
 */
export const readSchema: ReadSchema = (text) => {
  const schema = schemaIn(text);
  try {
    const place = breachOf(keywords, schema);
    if (place !== undefined) throw new Error(place);
    JSON.parse(text, checkPatterns);
    checkReferences(schema);
    const validator = new Validator(schema, '2020-12', false);
    validator.validate(null); // finds a schema that refers to itself
    return (value) => breachOf(validator, value);
  } catch (cause) {
    throw new Problem('schema-bad', { reason: (cause as Error).message }, { cause });
  }
};

function schemaIn(text: string): Schema | boolean {
  try {
    const value: unknown = JSON.parse(text);
    const isSchema = typeof value === 'boolean' || (typeof value === 'object' && value !== null);
    if (isSchema && !Array.isArray(value)) return value as Schema | boolean;
  } catch (cause) {
    throw new Problem('schema-not-json', { reason: (cause as Error).message }, { cause });
  }
  throw new Problem('schema-bad', { reason: text });
}

/** Compiles every pattern, since otherwise an invalid one would only fail when a text is matched against it. */
function checkPatterns(key: string, value: unknown): unknown {
  const isNamed = typeof value === 'object' && value !== null && key === 'patternProperties';
  const patterns = isNamed ? Object.keys(value) : key === 'pattern' ? [value] : [];
  for (const pattern of patterns) if (typeof pattern === 'string') new RegExp(pattern, 'u');
  return value;
}

/** @throws Error that names the first unresolved `$ref` */
function checkReferences(schema: Schema | boolean): void {
  const known = dereference(schema);
  for (const one of Object.values(known)) {
    if (typeof one === 'boolean' || one.$ref === undefined) continue;
    const { __absolute_ref__: place = one.$ref } = one;
    if (!(place in known)) throw new Error(`$ref: ${one.$ref}`);
  }
}

/** The place of the deepest error, which comes last; the errors above it only pass it on. */
function breachOf(validator: Validator, value: unknown): string | undefined {
  const { valid, errors } = validator.validate(value);
  return valid ? undefined : (errors.at(-1)?.instanceLocation ?? '#');
}
