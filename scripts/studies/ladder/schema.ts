import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { DAYS, type Message } from '~/lib/ladder/messages';
import { SMOLLM2_FOLDER } from '../../../tools/models/open-smollm2';
import { openBranching, type Branch, type Branching } from '../../../tools/models/branches';
import { drawOf } from './draws';
import { isDayRight, jsonInstruction, jsonOf, solvedAsJson, UNKNOWN } from './json-lines';
import { messageFrames, readWorld } from './worlds';

/** The draw of messages, of which each frame is filed once, and tokens after which a line that nothing binds is cut. */
const DRAW = 1;
const MESSAGES = 40;
const EXAMPLES = 8;
const CAP = 40;

/** What a day may be under the schema that leaves room for `UNKNOWN`, and how many days a page shows beside it. */
const OPEN_DAYS = [...DAYS, UNKNOWN];
const LIKELIEST = 3;

const ENGINE = 'onnxruntime-web, wasm, one thread, weights in 8 bits';

/** What a message came to: its line as the model likes, under both schemas, and the chances of a day among those that are open, 0 … 1. */
interface Filed {
  free: string;
  values: string;
  unknown: string;
  days: number[];
}

interface SchemaSnapshot {
  /** What was sent before a message: the rule, how many solved messages, and the first of them. */
  sent: { rule: string; examples: number; first: string };
  messages: { text: string; line: string }[];
  jobs: Record<string, { digest: string; engine: string; asked: { test: { replies: string[] } } }>;
  /** By message: the likeliest days and `UNKNOWN`, each with its share. */
  days: [day: string, share: number][][];
}

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

/**
 * Files messages as JSON: freely, then under a schema, where at each place the likeliest of the tokens that it allows is written.
 * Lines that were recorded of exactly the same prompts stay; others take a minute each.
 */
export async function recordSchema(before?: object | null): Promise<object> {
  const all = asked();
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  const recorded = before as SchemaSnapshot | undefined | null;
  if (recorded?.jobs?.free?.digest === digest)
    return {
      cells: scored(all, recorded),
      ...sentWith(all),
      jobs: recorded.jobs,
      days: recorded.days,
    };
  if (!existsSync(`${SMOLLM2_FOLDER}/${SMOLLM2_FILES.at(-1)}`)) {
    console.log('schema stays as recorded: npm run models makes the language model it needs.');
    return recorded ?? {};
  }
  const filed = await fileAll(all, digest);
  const job = (by: 'free' | 'values' | 'unknown') => ({
    digest,
    engine: ENGINE,
    asked: { test: { replies: filed.map((one) => one[by]) } },
  });
  const jobs = { free: job('free'), values: job('values'), unknown: job('unknown') };
  const snapshot = { ...sentWith(all), jobs, days: filed.map(({ days }) => likeliestOf(days)) };
  return { cells: scored(all, snapshot), ...snapshot };
}

/** The prompt, and each message with the line that is right, as a page shows them. */
function sentWith({ prefix, test }: Asked): Pick<SchemaSnapshot, 'sent' | 'messages'> {
  const [rule, first] = prefix.split('\n\n');
  return {
    sent: { rule: rule!, examples: EXAMPLES, first: first! },
    messages: test.map(({ text, line }) => ({ text, line: jsonOf(line) })),
  };
}

/** The likeliest days, and `UNKNOWN` after them. */
function likeliestOf(days: readonly number[]): [day: string, share: number][] {
  const all = OPEN_DAYS.map((day, at): [string, number] => [day, days[at]!]);
  return [
    ...all
      .slice(0, -1)
      .sort((a, b) => b[1] - a[1])
      .slice(0, LIKELIEST),
    all.at(-1)!,
  ];
}

/** Keeps each message outside git when it is filed, so that a run goes on where it was broken off. */
async function fileAll({ prefix, test, lists }: Asked, digest: string): Promise<Filed[]> {
  const file = `.cache/ladder/schema-${digest}.json`;
  mkdirSync('.cache/ladder', { recursive: true });
  const filed: Filed[] = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Filed[])
    : [];
  if (filed.length === test.length) return filed;
  const model = await openBranching();
  const begun = await model.read(model.idsOf(prefix));
  for (const message of test.slice(filed.length)) {
    filed.push(await fileOne(model, begun, message, lists));
    writeFileSync(file, JSON.stringify(filed));
    console.log(`${filed.length} of ${test.length}: ${JSON.stringify(filed.at(-1))}`);
  }
  return filed;
}

async function fileOne(
  model: Branching,
  begun: Branch,
  { text }: Message,
  { kind: kinds, quay: quays }: Asked['lists'],
): Promise<Filed> {
  const after = await begun.read(model.idsOf(`Message: ${text}\nLine:`));
  const free = await firstLine(model, after);
  const [kind, atKind] = await chosen(model, await after.read(model.idsOf(' {"kind": "')), kinds);
  const [quay, atQuay] = await chosen(model, await atKind.read(model.idsOf(', "quay": "')), quays);
  const { next } = await atQuay.read(model.idsOf(', "day": "'));
  const chances = OPEN_DAYS.map((day) => Math.exp(next[model.idsOf(day)[0]!]!));
  const sum = chances.reduce((total, one) => total + one, 0);
  const days = chances.map((one) => Number((one / sum).toFixed(3)));
  const likeliest = (open: readonly string[]) =>
    open.reduce((a, b) => (days[OPEN_DAYS.indexOf(b)]! > days[OPEN_DAYS.indexOf(a)]! ? b : a));
  const line = (day: string) => jsonOf([kind, quay, day].join(' | '));
  return { free, values: line(likeliest(DAYS)), unknown: line(likeliest(OPEN_DAYS)), days };
}

/** The likeliest tokens up to the end of a line. */
async function firstLine(model: Branching, from: Branch): Promise<string> {
  const written: number[] = [];
  for (let branch = from; written.length < CAP; branch = await branch.read(written.slice(-1))) {
    written.push(branch.next.reduce((best, one, id) => (one > branch.next[best]! ? id : best), 0));
    if (model.textOf(written).trimStart().includes('\n')) break;
  }
  return model.textOf(written).trim().split('\n')[0]!;
}

/** One of several values and the text that it closes: at each place the likeliest token with which one of them goes on. */
async function chosen(
  model: Branching,
  from: Branch,
  values: readonly string[],
): Promise<[value: string, after: Branch]> {
  let open = values.map((value) => ({ value, ids: model.idsOf(`${value}"`) }));
  let branch = from;
  for (let at = 0; ; at++) {
    const { next } = branch;
    const { ids } = open.reduce((a, b) => (next[b.ids[at]!]! > next[a.ids[at]!]! ? b : a));
    open = open.filter((one) => one.ids[at] === ids[at]);
    const [only, ...others] = open;
    if (others.length === 0) return [only!.value, await branch.read(only!.ids.slice(at))];
    branch = await branch.read([ids[at]!]);
  }
}

/** Lines that keep to the lists, lines whose day is right, and those that are wholly right; apart, messages that name no day. */
function scored({ test, lists }: Asked, { jobs }: SchemaSnapshot): Record<string, number> {
  const isOpen = (at: number) => test[at]!.line.endsWith('-');
  const count = (replies: readonly string[], holds: (reply: string, at: number) => boolean) =>
    replies.filter(holds).length;
  const cells = Object.entries(jobs).flatMap(([by, { asked }]) => {
    const { replies } = asked.test;
    const isRight = (reply: string, at: number) => isDayRight(reply, test[at]!.line);
    return [
      [`${by}/allowed`, count(replies, (reply) => isAllowed(reply, lists))],
      [`${by}/day`, count(replies, isRight)],
      [`${by}/${UNKNOWN}`, count(replies, (reply, at) => isOpen(at) && isRight(reply, at))],
      [`${by}/right`, count(replies, (reply, at) => reply === jsonOf(test[at]!.line))],
    ];
  });
  return { ...Object.fromEntries(cells), undated: [...test.keys()].filter(isOpen).length };
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
