import { dereference, Validator, type Schema } from '@cfworker/json-schema';
import type { Breach, ReadSchema } from '~/demos/prompt/core/own/rules';
import { Problem } from '~/lib/problem';

/** A test of a keyword's value, by the vocabularies of draft 2020-12. */
type Shape = (value: unknown) => boolean;

const isList = Array.isArray;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number';
const isFlag: Shape = (value) => typeof value === 'boolean';
const isCount: Shape = (value) => Number.isInteger(value) && Number(value) >= 0;
const isAbove0: Shape = (value) => typeof value === 'number' && value > 0;
const isTexts: Shape = (value) => isList(value) && value.every(isText);
const isSchema: Shape = (value) => typeof value === 'boolean' || isObject(value);
const isSchemas: Shape = (value) => isList(value) && value.length > 0 && value.every(isSchema);
const isMapOf =
  (shape: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(shape);
const TYPES = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);
const isType: Shape = (value) =>
  (isList(value) ? value : [value]).every((one) => TYPES.has(one as string));

const ONE =
  'additionalItems additionalProperties contains else if items not propertyNames then unevaluatedItems unevaluatedProperties';
const SOME = 'allOf anyOf oneOf prefixItems';
const NAMED = '$defs definitions dependentSchemas patternProperties properties';
const words = (text: string): string[] => text.split(' ');
const each = (keywords: string, shape: Shape) =>
  words(keywords).map((word) => [word, shape] as const);

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...each(ONE, isSchema),
  ...each(SOME, isSchemas),
  ...each(NAMED, isMapOf(isSchema)),
  ...each('$anchor $comment $id $recursiveRef $ref $schema format pattern title', isText),
  ...each('exclusiveMaximum exclusiveMinimum maximum minimum', isNumber),
  ...each('maxContains maxItems maxLength maxProperties', isCount),
  ...each('minContains minItems minLength minProperties', isCount),
  ...each('uniqueItems', isFlag),
  ...each('multipleOf', isAbove0),
  ...each('enum', isList),
  ...each('required', isTexts),
  ...each('type', isType),
  ...each('dependentRequired', isMapOf(isTexts)),
  ...each(
    'dependencies',
    isMapOf((one) => isTexts(one) || isSchema(one)),
  ),
]);
const ones = new Set(words(ONE));
/** Keywords that contain several schemas, in a list or by name. */
const several = new Set(words(`${SOME} ${NAMED} dependencies`));

/**
 * The JSON pointer of the first keyword in a schema with an invalid value; undefined if there is none.
 *
 *     misshapenAt({ properties: { a: 5 } }) → '#/properties'
 */
function misshapenAt(schema: unknown): string | undefined {
  const left: [place: string, schema: unknown][] = [['#', schema]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [place, one] = next;
    if (!isObject(one)) continue;
    for (const [keyword, value] of Object.entries(one)) {
      const at = `${place}/${keyword}`;
      if (SHAPES.get(keyword)?.(value) === false) return at;
      left.push(...below(keyword, value, at));
    }
  }
  return undefined;
}

function below(keyword: string, value: unknown, at: string): [string, unknown][] {
  if (ones.has(keyword)) return [[at, value]];
  if (!several.has(keyword)) return [];
  return Object.entries(value as object).map(([name, one]) => [`${at}/${name}`, one]);
}

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
  const place = misshapenAt(schema);
  if (place !== undefined) throw new Problem('schema-bad', { reason: place });
  try {
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
