import { Validator, type Schema } from '@cfworker/json-schema';
import type { Breach, ReadSchema } from '~/lib/demos/prompt/own/rules';
import { Problem } from '~/lib/problem';

/**
 * A schema of the draft 2020-12 as a test of values, which tells where a value breaks it; nothing is compiled,
 * so that the page's policy may go without `eval`.
 *
 * @throws Problem `schema-not-json` or `schema-bad`
 */
export const readSchema: ReadSchema = (text) => {
  const schema = schemaIn(text);
  try {
    JSON.parse(text, checkPatterns);
    const validator = new Validator(schema, '2020-12', false);
    validator.validate(null); // a `$ref` to nowhere shows only now
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

/** The deepest of the errors comes last: what stands above it only passes it on. */
function breachOf(validator: Validator, value: unknown): Breach | undefined {
  const { valid, errors } = validator.validate(value);
  if (valid) return undefined;
  const deepest = errors.at(-1);
  return { place: deepest?.instanceLocation ?? '#', keyword: deepest?.keyword ?? 'false' };
}
