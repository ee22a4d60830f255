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
export function misshapenAt(schema: unknown): string | undefined {
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

/** The schemas inside a keyword's value. */
function below(keyword: string, value: unknown, at: string): [string, unknown][] {
  if (ones.has(keyword)) return [[at, value]];
  if (!several.has(keyword)) return [];
  return Object.entries(value as object).map(([name, one]) => [`${at}/${name}`, one]);
}
