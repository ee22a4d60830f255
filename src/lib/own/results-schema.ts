import type { Ended } from '../language-model/writing';
import { CUT_PATTERN, RANKINGS } from './cells';
import { OUTCOMES } from './outcomes';
import { ROADS } from './results';

/** What a value of a results file must be: the part of JSON Schema, draft 2020-12, that these files need. */
export interface Shape {
  type: string | readonly string[];
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  pattern?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
}

/** Why the writing of an answer ended. */
const ENDS = [
  'mark', 'stop', 'length', 'stopped', 'filtered', 'refused', 'unknown',
] satisfies Ended[]; // prettier-ignore

export const text: Shape = { type: 'string' };
export const flag: Shape = { type: 'boolean' };
const cut: Shape = { type: 'string', pattern: CUT_PATTERN };
export const count: Shape = { type: 'integer', minimum: 0 };
const amount: Shape = { type: 'number', minimum: 0 };
export const one = (of: readonly string[]): Shape => ({ type: 'string', enum: of });
export const list = (items: Shape, description?: string): Shape => ({
  type: 'array',
  items,
  ...(description && { description }),
});

/** An object: names that end in a question mark may be missing. */
export const object = (fields: Readonly<Record<string, Shape>>): Shape => ({
  type: 'object',
  required: Object.keys(fields).filter((name) => !name.endsWith('?')),
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name.replace('?', ''), shape]),
  ),
});

const answer: Shape = {
  ...object({
    text,
    'outcome?': one(OUTCOMES),
    'called?': one(['right', 'wrong']),
    'ended?': one(ENDS),
    cites: flag,
    given: flag,
    promptTokens: count,
    tokens: count,
    seconds: amount,
  }),
  type: ['object', 'null'],
};

const cell = object({
  cut,
  ranking: one(RANKINGS),
  passages: count,
  placings: list(
    object({ tokens: list(count), rank: count, divided: flag }),
    'One for each question, in their order: tokens of the first passages, the rank of the first that holds the words whole (0 for none), and whether the cut divides the words.',
  ),
});

const road = object({
  road: one([...ROADS, 'wording']),
  'wording?': text,
  model: text,
  'by?': object({ cut, ranking: one(RANKINGS) }),
  answers: list(answer, 'One for each question, in their order; null where there is none yet.'),
});

/** The results file, as the page saves it and as `run.py` of the kit writes it. */
export const RESULTS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What was measured of one’s own material',
  ...object({
    format: { type: 'string', const: 'crossroads-results' },
    version: { type: 'integer', const: 1 },
    made: { ...text, description: 'ISO 8601' },
    by: { ...text, description: 'What measured it: page, or run.py' },
    material: list(object({ name: text, 'pages?': count, tokens: count })),
    questions: list(object({ question: text, words: text, 'expected?': text })),
    room: object({ k: count, budget: count }),
    cells: list(cell),
    'variants?': list(object({ cut, ranking: one(RANKINGS), k: count })),
    roads: list(road),
  }),
};
