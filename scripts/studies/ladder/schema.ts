import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DAYS, type Message } from '~/lib/ladder/messages';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { openSmollm2, SMOLLM2_FOLDER } from '../../../tools/models/open-smollm2';
import { drawOf } from './draws';
import { isDayRight, jsonInstruction, jsonOf, solvedAsJson, UNKNOWN } from './json-lines';
import { messageFrames, readWorld } from './worlds';

/** The draw of messages, of which each frame is filed once, and tokens after which a line that nothing binds is cut. */
const DRAW = 1;
const MESSAGES = 40;
const EXAMPLES = 8;
const CAP = 40;

/** What a day may be under the schema that leaves room for `UNKNOWN`. */
const OPEN_DAYS = [...DAYS, UNKNOWN];

const ENGINE = 'onnxruntime-web, wasm, weights in 8 bits';

/** What a message came to: its line as the model likes, and under both schemas. */
interface Filed {
  free: string;
  values: string;
  unknown: string;
}

interface SchemaSnapshot {
  jobs: Record<
    keyof Filed,
    { digest: string; engine: string; asked: { test: { replies: string[] } } }
  >;
}

/** Everything that is sent and asked; what a line is chosen from are lists of the schema. */
const asked = () => {
  const labels = messageFrames().kinds.map(({ label }) => label);
  const { training, test: drawn } = drawOf(DRAW);
  const test = drawn.slice(0, MESSAGES);
  const shown = training.slice(0, EXAMPLES).map(solvedAsJson);
  const lists = {
    kind: labels.map((label) => label.toUpperCase()),
    quay: readWorld('quays').places,
    day: OPEN_DAYS,
  };
  const rule = jsonInstruction(labels);
  return { prefix: `${[rule, ...shown].join('\n\n')}\n\n`, test, lists };
};
type Asked = ReturnType<typeof asked>;

const isOpen = ({ line }: Pick<Message, 'line'>): boolean => line.endsWith('-');

/** Places of the messages, those that name no day at the end. */
const ordered = ({ test }: Asked): number[] =>
  [...test.keys()].sort((a, b) => Number(isOpen(test[a]!)) - Number(isOpen(test[b]!)));

/**
 * Files messages as JSON: freely, then under a schema, where at each place the likeliest of the tokens that it allows is written.
 * Lines that were recorded of exactly the same prompts stay; others take half a minute each.
 */
export async function recordSchema(before?: object | null): Promise<object> {
  const all = asked();
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  const recorded = before as SchemaSnapshot | undefined | null;
  if (recorded?.jobs?.free.digest === digest) return snapshotOf(all, recorded.jobs);
  if (!existsSync(`${SMOLLM2_FOLDER}/${SMOLLM2_FILES.at(-1)}`)) {
    console.log('schema stays as recorded: npm run models makes the language model it needs.');
    return recorded ?? {};
  }
  const filed = await fileAll(all, digest);
  const job = (by: keyof Filed) => ({
    digest,
    engine: ENGINE,
    asked: { test: { replies: ordered(all).map((at) => filed[at]![by]) } },
  });
  return snapshotOf(all, { free: job('free'), values: job('values'), unknown: job('unknown') });
}

/** What pages show: the prompt, the messages with the lines that are right, the schemas' lists of days, and the replies. */
function snapshotOf(all: Asked, jobs: SchemaSnapshot['jobs']): object {
  const messages = ordered(all).map((at) => all.test[at]!);
  const [rule, first] = all.prefix.split('\n\n');
  const dayOf = (days: readonly string[]) =>
    `"day": {"enum": [${days.map((day) => JSON.stringify(day)).join(', ')}]}`;
  return {
    cells: scored(messages, all.lists, jobs),
    sent: { rule, examples: EXAMPLES, first },
    schemas: { values: dayOf(DAYS), unknown: dayOf(OPEN_DAYS) },
    messages: messages.map(({ text, line }) => ({ text, line: jsonOf(line) })),
    dated: messages.filter((one) => !isOpen(one)).length,
    jobs,
  };
}

/** Stores each message outside git when it is filed, so that a run goes on where it was broken off. */
async function fileAll(all: Asked, digest: string): Promise<Filed[]> {
  const file = `.cache/ladder/schema-${digest}.json`;
  mkdirSync('.cache/ladder', { recursive: true });
  const filed: Filed[] = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Filed[])
    : [];
  if (filed.length === all.test.length) return filed;
  const model = await openSmollm2();
  for (const message of all.test.slice(filed.length)) {
    filed.push(await fileOne(model, all, message));
    writeFileSync(file, JSON.stringify(filed));
    console.log(`${filed.length} of ${all.test.length}`);
  }
  await model.dispose();
  return filed;
}

type Model = Awaited<ReturnType<typeof openSmollm2>>;

/** A text that is read token by token, and the scores of the next one. */
class Text {
  #reading;
  next = new Float32Array();

  constructor(private model: Model) {
    this.#reading = model.open();
  }

  async read(text: string): Promise<void> {
    await this.take(this.model.idsOf(text));
  }

  async take(ids: readonly number[]): Promise<void> {
    this.next = (await this.#reading.read(ids)) as Float32Array<ArrayBuffer>;
  }

  /** The likeliest of some tokens, or of all. */
  best(ids: Iterable<number> = this.next.keys()): number {
    return [...ids].reduce((best, id) => (this.next[id]! > this.next[best]! ? id : best));
  }
}

async function fileOne(model: Model, { prefix, lists }: Asked, message: Message): Promise<Filed> {
  const begun = async () => {
    const text = new Text(model);
    await text.read(prefix);
    await text.read(`Message: ${message.text}\nLine:`);
    return text;
  };
  const free = await firstLine(model, await begun());
  const text = await begun();
  await text.read(' {"kind": "');
  const kind = await chosen(model, text, lists.kind);
  await text.read(', "quay": "');
  const quay = await chosen(model, text, lists.quay);
  await text.read(', "day": "');
  /** A day is one token. */
  const likeliest = (days: readonly string[]) => {
    const ids = days.map((day) => model.idsOf(day)[0]!);
    return days[ids.indexOf(text.best(ids))]!;
  };
  const line = (day: string) => jsonOf([kind, quay, day].join(' | '));
  return { free, values: line(likeliest(DAYS)), unknown: line(likeliest(OPEN_DAYS)) };
}

/** The likeliest tokens up to the end of a line. */
async function firstLine(model: Model, text: Text): Promise<string> {
  const written: number[] = [];
  while (written.length < CAP) {
    written.push(text.best());
    if (model.textOf(written).trimStart().includes('\n')) break;
    await text.take(written.slice(-1));
  }
  return model.textOf(written).trim().split('\n')[0]!;
}

/** One of several values: at each place the likeliest token with which one of them goes on, and the mark that closes it. */
async function chosen(model: Model, text: Text, values: readonly string[]): Promise<string> {
  let open = values.map((value) => ({ value, ids: model.idsOf(`${value}"`) }));
  for (let at = 0; ; at++) {
    const token = text.best(open.map(({ ids }) => ids[at]!));
    open = open.filter(({ ids }) => ids[at] === token);
    const [only, ...others] = open;
    await text.take(others.length === 0 ? only!.ids.slice(at) : [token]);
    if (others.length === 0) return only!.value;
  }
}

/** Lines that keep to the lists, lines whose day is right, and those that are wholly right; apart, messages that name no day. */
function scored(
  messages: readonly Message[],
  lists: Asked['lists'],
  jobs: SchemaSnapshot['jobs'],
): Record<string, number> {
  const cells = Object.entries(jobs).flatMap(([by, { asked }]) => {
    const { replies } = asked.test;
    const count = (holds: (reply: string, message: Message) => boolean) =>
      replies.filter((reply, at) => holds(reply, messages[at]!)).length;
    const isRight = (reply: string, { line }: Message) => isDayRight(reply, line);
    return [
      [`${by}/allowed`, count((reply) => isAllowed(reply, lists))],
      [`${by}/day`, count(isRight)],
      [`${by}/${UNKNOWN}`, count((reply, one) => isOpen(one) && isRight(reply, one))],
      [`${by}/right`, count((reply, { line }) => reply === jsonOf(line))],
    ];
  });
  return { ...Object.fromEntries(cells), undated: messages.filter(isOpen).length };
}

/** Whether a line is what a schema allows: kinds, quays and days of its lists, and no other field. */
function isAllowed(written: string, lists: Readonly<Record<string, readonly string[]>>): boolean {
  try {
    const fields = Object.entries(JSON.parse(written) as object);
    const isListed = ([name, value]: [string, unknown]) => lists[name]?.includes(value as string);
    return fields.length === Object.keys(lists).length && fields.every(isListed);
  } catch {
    return false;
  }
}
