import { dereference, Validator, type Schema } from '@cfworker/json-schema';
import type { Breach, ReadSchema } from '~/demos/own/core/rules';
import { Problem } from '~/lib/problem';

const ONE: Schema = { $ref: '#' };
const TEXT: Schema = { type: 'string' };
const COUNT: Schema = { type: 'integer', minimum: 0 };
const TEXTS: Schema = { type: 'array', items: TEXT };
const TYPE: Schema = {
  enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'],
};
const named = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
const each = (keywords: string, schema: Schema) =>
  Object.fromEntries(keywords.split(' ').map((word) => [word, schema]));

/** What the keywords of draft 2020-12 may say. */
const KEYWORDS: Schema = {
  type: ['boolean', 'object'],
  properties: {
    ...each('additionalItems additionalProperties contains else if items not', ONE),
    ...each('propertyNames then unevaluatedItems unevaluatedProperties', ONE),
    ...each('allOf anyOf oneOf prefixItems', { type: 'array', items: ONE, minItems: 1 }),
    ...each('$defs definitions dependentSchemas patternProperties properties', named(ONE)),
    ...each('$anchor $comment $id $recursiveRef $ref $schema format pattern title', TEXT),
    ...each('exclusiveMaximum exclusiveMinimum maximum minimum', { type: 'number' }),
    ...each('maxContains maxItems maxLength maxProperties', COUNT),
    ...each('minContains minItems minLength minProperties', COUNT),
    uniqueItems: { type: 'boolean' },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    enum: { type: 'array' },
    required: TEXTS,
    type: { if: { type: 'array' }, then: { items: TYPE }, else: TYPE },
    dependentRequired: named(TEXTS),
    dependencies: named({ if: { type: 'array' }, then: TEXTS, else: ONE }),
  },
};
const keywords = new Validator(KEYWORDS, '2020-12');

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
    const place = breachOf(keywords, schema)?.place;
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

/** The deepest error, which comes last; the errors above it only pass it on. */
function breachOf(validator: Validator, value: unknown): Breach | undefined {
  const { valid, errors } = validator.validate(value);
  if (valid) return undefined;
  const deepest = errors.at(-1);
  return { place: deepest?.instanceLocation ?? '#', keyword: deepest?.keyword ?? 'false' };
}
