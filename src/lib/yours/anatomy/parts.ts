export const PARTS = [
  'instruction',
  'material',
  'examples',
  'format',
  'refusal',
  'question',
] as const;
export type Part = (typeof PARTS)[number];

export type Sorted = Readonly<Record<Part, readonly string[]>>;

/** Signs by which lines and values are told, each the source of an expression: `signs` of `content/yours/anatomy.yaml`. */
export interface Signs {
  /** Plain rules, the first that fits. */
  rules: readonly (readonly [Part, string])[];
  orders: string;
  unknown: string;
  types: Readonly<Record<string, string>>;
}

const fits = (sign: string, text: string): boolean => new RegExp(sign, 'iu').test(text);

const HEADS = /[:：】][*\s]*$/u;
/** What a line begins with: `Ticket 1:`, `**Ticket:**`, `【工单】`. */
const HEAD = /^[*【]*(\p{L}[\p{L} ]*?) ?\d*[:：】]/u;
const TAG = /^<\/?\w+>$/u;
const SENTENCES = /(?<=[.!?])\s+|(?<=[。！？])|\s+(?=\p{Lu}\p{L}*:(?: |$)|\p{Script=Han}{1,6}：)/u;

/** The lines of a prompt; a long paragraph is read by its sentences, and by the heads within it. */
const linesOf = (prompt: string): string[] =>
  prompt
    .split('\n')
    .flatMap((line) => line.split(SENTENCES))
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}{<]/u.test(line));

/** The lines of cases solved under heads of their own, such as `Ticket: …`, `Category: …`, and of the one more that ends the prompt unsolved. */
function pairsIn(lines: readonly string[]): (Part | undefined)[] {
  const heads = lines.map((line) => HEAD.exec(line)?.[1]);
  const asks = heads.find((head, at) => head && heads.includes(head, at + 1));
  const first = heads.indexOf(asks);
  const asked = heads.lastIndexOf(asks);
  const answers = heads.slice(first + 1).find(Boolean);
  const isLeft = lines.every((line, at) => at <= asked || !heads[at] || HEADS.test(line));
  if (!asks || answers === asks || !isLeft) return [];
  let under: string | undefined;
  return heads.map((head, at) => {
    under = head ?? under;
    if (at >= asked) return at === asked ? 'question' : undefined;
    return at >= first && [asks, answers].includes(under) ? 'examples' : undefined;
  });
}

/** Sorts the lines of a prompt; below a head such as `Context:` a line belongs to it until the next mark. */
export function sorted(prompt: string, { rules, orders }: Signs): Sorted {
  const found: Record<Part, string[]> = {
    instruction: [],
    material: [],
    examples: [],
    format: [],
    refusal: [],
    question: [],
  };
  let head: Part | undefined;
  const lines = linesOf(prompt);
  const paired = pairsIn(lines);
  lines.forEach((line, at) => {
    const shown = head === 'examples' && /^["“{[]/u.test(line) ? head : undefined;
    const marked = paired[at] ?? shown ?? rules.find(([, rule]) => fits(rule, line))?.[0];
    const ends = at > 0 && at === lines.length - 1 && HEADS.test(line) ? 'question' : undefined;
    const part =
      ends ?? marked ?? head ?? (fits(orders, line) || at === 0 ? 'instruction' : 'material');
    head =
      HEADS.test(line) || paired[at] === 'question' ? part : marked && !shown ? undefined : head;
    found[part].push(line);
  });
  return found;
}

/** Parts that no line is, nor says besides: “Sort these as JSON, null if it is not there” is three. */
export function missing(parts: Sorted, { rules, orders }: Signs): Part[] {
  const { instruction, refusal, format } = parts;
  const lines = [...instruction, ...refusal, ...format];
  const saysBesides = (part: Part) =>
    rules.some(([of, rule]) => of === part && lines.some((line) => fits(rule, line)));
  const said: Readonly<Partial<Record<Part, boolean>>> = {
    instruction: format.some((line) => fits(orders, line)),
    refusal: saysBesides('refusal'),
    format: saysBesides('format'),
  };
  return PARTS.filter((part) => parts[part].length === 0 && !said[part]);
}

const plain = (line: string): string =>
  (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Lines that a prompt says twice, each once; heads, tags and the answers of examples may recur. */
export function doubled(prompt: string): string[] {
  const all = linesOf(prompt);
  const paired = pairsIn(all);
  const lines = all.filter((line, at) => !HEADS.test(line) && !TAG.test(line) && !paired[at]);
  return lines.filter((line, at) => {
    const before = lines.slice(0, at).filter((one) => plain(one) === plain(line));
    return plain(line).length > 3 && before.length === 1;
  });
}

export interface Field {
  name: string;
  values: readonly string[];
}

/** The fields of a JSON schema; undefined if the text is none. */
function fieldsOfSchema(text: string): Field[] | undefined {
  if (!text.trim().startsWith('{')) return undefined;
  try {
    const { properties } = JSON.parse(text) as { properties?: Readonly<Record<string, unknown>> };
    return properties && Object.entries(properties).map(fieldOfSchema);
  } catch {
    return undefined;
  }
}

function fieldOfSchema([name, says]: [string, unknown]): Field {
  const { enum: values, type } = says as { enum?: unknown[]; type?: string | readonly string[] };
  return { name, values: values ? values.map(String) : [type ?? 'string'].flat().slice(0, 1) };
}

/** One field a line, `topic: mayor, river`, or names alone: `file, line, answer`; or a JSON schema. */
export const fieldsIn = (text: string): Field[] => fieldsOfSchema(text) ?? fieldsInLines(text);

const fieldsInLines = (text: string): Field[] =>
  text
    .split('\n')
    .flatMap((line) => (/[:：{]/u.test(line) ? [line] : line.split(/[,，、;；]/u)))
    .map((line) => line.split(/[:：]/u))
    .map(([name = '', ...values]) => ({
      name: name.trim(),
      values: values
        .join(':')
        .split(/[,，、;；]/u)
        .map((one) => one.trim())
        .filter(Boolean),
    }))
    .filter(({ name }) => name !== '');

const typeOf = ({ values: [only = 'text', ...more] }: Field, { types }: Signs) =>
  more.length === 0 ? Object.keys(types).find((type) => fits(types[type]!, only)) : undefined;

/** Whether a field lists values, none of which says that nothing is known. */
export const isClosed = (field: Field, signs: Signs): boolean =>
  !typeOf(field, signs) && !field.values.some((one) => fits(signs.unknown, one));

/** A JSON schema for the fields, in the form that providers enforce. @param unknown what lists of values may say besides, if anything */
export function schemaOf(
  fields: readonly Field[],
  unknown: string,
  says: string,
  signs: Signs,
): string {
  const properties = Object.fromEntries(
    fields.map((field) => {
      const { name, values } = field;
      const type = typeOf(field, signs);
      const open = isClosed(field, signs) && unknown ? [unknown] : [];
      const listed = { type: 'string', enum: [...new Set([...values, ...open])] };
      if (type === 'array') return [name, { type, items: { type: 'string' } }];
      if (type === 'string') return [name, { type, description: says }];
      return [name, type ? { type: [type, 'null'] } : listed];
    }),
  );
  const required = Object.keys(properties);
  const schema = { type: 'object', properties, required, additionalProperties: false };
  return JSON.stringify(schema, undefined, 2).replace(
    /\[\n\s+([^\]{]+?)\n\s+\]/gu,
    (_, inner: string) => `[${inner.replace(/\n\s+/gu, ' ')}]`,
  );
}

export const LONGEST = 20_000;
const WORDS = 4;
const CHARACTERS = 8;

export function promptFault(prompt: string): 'empty' | 'long' | 'oneWord' | 'short' | undefined {
  const words = prompt.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const characters = prompt.match(/\p{Script=Han}/gu) ?? [];
  if (prompt.trim() === '') return 'empty';
  if (prompt.length > LONGEST) return 'long';
  const units = characters.length >= words.length ? characters : words;
  if (units.length > 2 && new Set(units).size < 3) return 'oneWord';
  return characters.length >= CHARACTERS || words.length >= WORDS ? undefined : 'short';
}

export const MOST_FIELDS = 12;
const NAME = /^[\p{L}_][\p{L}\p{N}_ .-]{0,39}$/u;
type FieldsFault = 'none' | 'many' | 'twice' | 'name' | undefined;

export function fieldsFault(fields: readonly Field[]): FieldsFault {
  if (fields.length === 0) return 'none';
  if (!fields.every(({ name }) => NAME.test(name))) return 'name';
  if (fields.length > MOST_FIELDS) return 'many';
  return new Set(fields.map(({ name }) => name)).size < fields.length ? 'twice' : undefined;
}
