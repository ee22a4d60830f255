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

/** Plain rules, the first that fits: what a line says decides, then what it stands below. */
const RULES: readonly (readonly [Part, RegExp])[] = [
  ['examples', /^(?:examples?|示例|例如|例子)\s*\d*\s*[:：]|^["“'‘「].*(?:->|=>|→)/iu],
  ['material', /\{\{?\s*(?:context|docs?|documents?|notes?|passages?|pages?|资料|文档|名册)/iu],
  ['question', /^(?!.*\byou\b|.*你).*(?:\{\{?\s*[\p{L}_][\w\p{L} .-]*\}|%s).{0,12}$/iu],
  [
    'refusal',
    /\bunknown\b|don['’]t know|do not know|not (?:in|found|stated|sure)|can['’]?not answer|no answer|make (?:any|some)thing up|不知道|不详|没有(?:写|提到|说明)|无法回答|找不到|不要编造|里没有|\bnull\b|(?:return|返回|输出|给出)\s*(?:an? )?(?:empty|空|\[\])/iu,
  ],
  [
    'format',
    /\bjson\b|\bxml\b|schema|markdown|format|\btable\b|bullet|one (?:line|word|sentence)|\bwords\b|\bone of\b|只能是|之一|"\s*:\s*["[{<]|格式|模式|表格|一行|一句话|字以内|只输出|只能从|简短|(?:anything (?:but|except)|nothing but)\b/iu,
  ],
  [
    'examples',
    /^(?:few-shot|input|output|a|answer|assistant|输入|输出|答|回答)\s*\d*\s*[:：]|(?:->|=>|→)/iu,
  ],
  [
    'material',
    /^(?:context|documents?|notes?|sources?|passages?|register|data|material|text|资料|文档|背景|名册|原文|材料)\s*\d*\s*[:：]|^<\/?\w+>|^(?:"""|```)/iu,
  ],
  [
    'question',
    /[?？]\s*$|^(?:q|question|user|request|ticket|e-?mail|message|问|问题|提问|需求|工单|来信)\s*\d*\s*[:：]/iu,
  ],
];
/** A line without a mark tells a model what to do, or is text to work on. */
const ORDERS =
  /\byou(?:r|['’]re)?\b|^(?:please|answer|reply|write|use|give|list|return|summari[sz]e|translate|classify|extract|sort|explain|read|decide|choose|find|check|compare|turn|convert|do|don['’]t|never|always|be)\b|请|你|必须|不要|务必|^(?:回答|写|用|把|列出|总结|翻译|提取|分类)/iu;

const HEADS = /[:：]\s*$/u;
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
  const heads = lines.map((line) => /^(\p{L}[\p{L} ]*?) ?\d*[:：]/u.exec(line)?.[1]);
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
export function sorted(prompt: string): Sorted {
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
    const marked = paired[at] ?? shown ?? RULES.find(([, rule]) => rule.test(line))?.[0];
    const ends = at > 0 && at === lines.length - 1 && HEADS.test(line) ? 'question' : undefined;
    const part =
      ends ?? marked ?? head ?? (ORDERS.test(line) || at === 0 ? 'instruction' : 'material');
    head =
      HEADS.test(line) || paired[at] === 'question' ? part : marked && !shown ? undefined : head;
    found[part].push(line);
  });
  return found;
}

/** Parts without a line. An order about the form, such as “Sort these as JSON”, is an instruction too. */
export const missing = (parts: Sorted): Part[] =>
  PARTS.filter(
    (part) =>
      parts[part].length === 0 &&
      !(part === 'instruction' && parts.format.some((line) => ORDERS.test(line))),
  );

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

/** One field a line, `topic: mayor, river`, or names alone: `file, line, answer`. */
export const fieldsIn = (text: string): Field[] =>
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

/** Values that say already that nothing is known. */
const UNKNOWN =
  /^(?:unknown|unclear|not sure|can['’]?not tell|n\/a|null|不详|未知|不确定|无法判断)$/iu;

/** A field's only value may say its type, and not what may be written. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['string', /^(?:text|string|date|文字|文本|字符串|日期)$/iu],
  ['number', /^(?:number|integer|float|数字|整数|数值)$/iu],
  ['boolean', /^(?:boolean|bool|布尔值?)$/iu],
  ['array', /^(?:list|array)\b|列表$|数组$/iu],
];

const typeOf = ({ values: [only = 'text', ...more] }: Field) =>
  more.length === 0 ? TYPES.find(([, word]) => word.test(only))?.[0] : undefined;

/** Whether a field lists values, none of which says that nothing is known. */
export const isClosed = (field: Field): boolean =>
  !typeOf(field) && !field.values.some((one) => UNKNOWN.test(one));

/** A JSON schema for the fields, in the form that providers enforce. @param unknown what lists of values may say besides, if anything */
export function schemaOf(fields: readonly Field[], unknown: string, says: string): string {
  const properties = Object.fromEntries(
    fields.map((field) => {
      const { name, values } = field;
      const type = typeOf(field);
      const open = isClosed(field) && unknown ? [unknown] : [];
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
