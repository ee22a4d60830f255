import { dereference, Validator, type Schema } from '@cfworker/json-schema';
import type { Breach, ReadSchema } from '~/demos/prompt/core/own/rules';
import { Problem } from '~/lib/problem';
import { misshapenAt } from './schema-shape';

/**
 * A schema of the draft 2020-12 as a test of values, which tells where a value breaks it; nothing is compiled,
 * so that the page's policy may go without `eval`. The whole of it is looked through first: a part that is no schema, or
 * that refers to nowhere, would else show only at an answer that comes there.
 *
 * @throws Problem `schema-not-json` or `schema-bad`; the test throws where it cannot judge, as of a schema that goes round
 */
export const readSchema: ReadSchema = (text) => {
  const schema = schemaIn(text);
  const place = misshapenAt(schema);
  if (place !== undefined) throw new Problem('schema-bad', { reason: place });
  try {
    JSON.parse(text, checkPatterns);
    checkReferences(schema);
    const validator = new Validator(schema, '2020-12', false);
    validator.validate(null); // one that refers to itself shows here
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

/** Patterns are compiled where a text meets them: too late to be told of. */
function checkPatterns(key: string, value: unknown): unknown {
  const isNamed = typeof value === 'object' && value !== null && key === 'patternProperties';
  const patterns = isNamed ? Object.keys(value) : key === 'pattern' ? [value] : [];
  for (const pattern of patterns) if (typeof pattern === 'string') new RegExp(pattern, 'u');
  return value;
}

/** @throws Error that names the first `$ref` to nowhere */
function checkReferences(schema: Schema | boolean): void {
  const known = dereference(schema);
  for (const one of Object.values(known)) {
    if (typeof one === 'boolean' || one.$ref === undefined) continue;
    const { __absolute_ref__: place = one.$ref } = one;
    if (!(place in known)) throw new Error(`$ref: ${one.$ref}`);
  }
}

/** The deepest of the errors comes last: what stands above it only passes it on. */
function breachOf(validator: Validator, value: unknown): Breach | undefined {
  const { valid, errors } = validator.validate(value);
  if (valid) return undefined;
  const deepest = errors.at(-1);
  return { place: deepest?.instanceLocation ?? '#', keyword: deepest?.keyword ?? 'false' };
}
