import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, flag, listOf, slug, some, way } from './ids';
import { weighed } from './moved';

const option = z.strictObject({
  id: slug,
  name: bilingual,
  /** The words in the sentence with blanks. */
  blank: bilingual.optional(),
  /** The option as a condition of the advice: “The text fits into a prompt”. */
  if: bilingual.optional(),
  /** For a class of models: rows of the board whose windows stand for it. */
  board: some(z.string()).optional(),
});

const question = z.strictObject({
  id: slug,
  /** One or two words, for the memo and for the list of flips. */
  name: bilingual,
  ask: bilingual,
  /** The first is the default answer. */
  options: z.array(option).min(2, { error: 'Give at least two options to choose from.' }),
});

/** For each question it names, the accepted options. */
const condition = z.record(slug, some(slug));

const POINTS = 'Give points from -5 to 5, or type require or exclude.';
const effect = z.union(
  [
    z.int().min(-5, { error: POINTS }).max(5, { error: POINTS }),
    z.enum(['require', 'exclude'], { error: POINTS }),
  ],
  { error: POINTS },
);

const instead = z.strictObject({ step: bilingual, enter: bilingual, week: bilingual });

/** Two or three numbers that represent the evidence of a rule, as printed in its row. */
const proof = z.strictObject({
  title: bilingual,
  evidence: evidenceId,
  /** What was measured on: model, size of the test, year. */
  on: bilingual,
  /** The value of a full-length bar; 100 if omitted. */
  most: z.number().positive().optional(),
  rows: listOf(2, {
    name: bilingual,
    road: way.optional(),
    value: z.string().regex(/^\d+(\.\d+)?$/, { error: "Type a number in quotes, such as '48.1'." }),
  }).max(3),
});

/** A measurement of ours, shown if this way comes first and these answers were given. */
const lab = z.strictObject({
  road: way,
  when: condition,
  title: bilingual,
  rows: listOf(2, {
    name: bilingual,
    road: way.optional(),
    /** A share among the cells of a record, where `{l}` is the language of the page, or a count and what it is of: `run/cell of run/n`. */
    cell: z.string(),
  }).max(3),
});

const rule = z.strictObject({
  id: slug,
  /** One condition, or a list of alternatives. */
  when: z.union([condition, some(condition)]).transform((when) => [when].flat()),
  /** Points for roads, or words that settle the matter; empty if the rule only adds a task or a warning. */
  roads: z.partialRecord(way, effect),
  /** The road it speaks for produces what the others need, and comes before them. */
  foundation: flag,
  /** For a rule against a road: the reason, in at most nine words. */
  short: bilingual.optional(),
  /** One or two sentences with the most important number. */
  reason: bilingual,
  /** Rows of the comparison, rows of evidence, runs of the lab: at least one of them. */
  matrix: z.array(slug),
  evidence: z.array(evidenceId),
  lab: z.array(slug).optional(),
  weighed: weighed.optional(),
  /** Additional tasks if that road is in the plan. */
  do: z.partialRecord(way, bilingual).optional(),
  /** A suggestion to try before any road. */
  before: bilingual.optional(),
  /** Replacements for the texts of the step itself. */
  instead: z.partialRecord(way, instead).optional(),
  /** A risk of any plan in which the rule applies. */
  risk: bilingual.optional(),
  proof: proof.optional(),
});

const measure = z.strictObject({
  /** The items to count, after “count”. */
  count: bilingual,
  /** No failure may occur: enough questions without one show that failures are rarer than this. */
  rate: z.number().gt(0).lt(0.5).optional(),
  /** A share is estimated within this margin. */
  margin: z.number().gt(0).lt(0.5).optional(),
});

/** Answers to the questions it names; the others have their first option. */
const preset = z.strictObject({
  id: slug,
  name: bilingual,
  /** The product, after “I am building”. */
  thing: bilingual,
  /** The corresponding case of the home page. */
  case: slug.optional(),
  /** The corresponding preset of the comparison. */
  matrix: slug.optional(),
  answers: z.record(slug, slug),
});

const step = z.strictObject({
  step: bilingual,
  enter: bilingual,
  /** The cheapest form that works this week, where nothing may leave the reader's machines, and where nothing may go abroad. */
  week: bilingual,
  inside: bilingual.optional(),
  country: bilingual.optional(),
  /** Evidence that this form exists. */
  sold: some(evidenceId),
});

const count = z.int().positive();
const counts = z.strictObject({ en: count, zh: count });
const pair = z.tuple([count, count]);

/** What fits into a prompt: tokens, the row that advises it with its month, and what turns a size into tokens. */
const fits = z.strictObject({
  tokens: count,
  /** Fewer tokens make a text short, so many or more a long one. */
  short: count,
  long: count,
  evidence: evidenceId,
  month: bilingual,
  /** Characters of a page: a usual one, and a full page of a manual. */
  page: z.strictObject({ en: pair, zh: pair }),
  /** Characters and English words of the texts whose tokens are recorded. */
  counted: z.strictObject({ characters: counts, words: count }),
  /** From how many tokens on models read less well, and the row that says so; the shortest first. */
  worse: listOf(1, { from: count, evidence: evidenceId, said: bilingual }),
});

/** content/guide.yaml: the decision guide as data. */
export const guide = z
  .strictObject({
    questions: some(question).max(13, {
      error: 'Ask at most thirteen questions: nobody answers more before a meeting.',
    }),
    fits,
    /** What depends on the model, with cells of recorded runs as slots. */
    model: bilingual,
    roads: z.record(way, step),
    /** Measures by the answer to `error`. */
    measures: z.record(slug, measure),
    /** Ten questions that decide between two ways that are level, by the answer to `error`. */
    settle: z.record(slug, bilingual),
    rules: some(rule),
    labs: z.array(lab),
    /** What our records say, by the names that rules give under `lab`, with cells as slots. */
    measured: z.record(slug, bilingual),
    presets: some(preset),
  })
  .check(({ value, issues }) => {
    for (const [at, message] of faultsOf(value))
      issues.push({ code: 'custom', input: at, message: `${at}: ${message}` });
  });

export type Guide = z.infer<typeof guide>;
export type GuideRule = z.infer<typeof rule>;
export type GuideLab = z.infer<typeof lab>;

type Fault = [at: string, message: string];

/** Faults across fields: unknown names, rules without evidence, answers without any advice. */
function faultsOf({ questions, rules, labs, measures, settle, presets }: Guide): Fault[] {
  const known = new Map(questions.map(({ id, options }) => [id, options.map((one) => one.id)]));
  const errors = known.get('error') ?? [];
  const answerFault = (at: string, question: string, chosen: readonly string[]): Fault[] => {
    const options = known.get(question);
    if (!options) return [[at, `there is no question “${question}”; ask it, or take it away.`]];
    return chosen
      .filter((one) => !options.includes(one))
      .map((one) => [
        at,
        `“${question}” has no option “${one}”; take one of ${options.join(', ')}.`,
      ]);
  };
  const given = [
    ...rules.flatMap(({ id, when }) => when.map((condition) => [id, condition] as const)),
    ...labs.map(({ title, when }) => [`labs, ${title.en}`, when] as const),
    ...presets.map(({ id, answers }) => [id, answers] as const),
  ];
  return [
    ...given.flatMap(([at, answers]) =>
      Object.entries(answers).flatMap(([question, chosen]) =>
        answerFault(at, question, [chosen].flat()),
      ),
    ),
    ...rules.flatMap(({ id, proof: shown, evidence, matrix, lab = [], roads }) =>
      saidOf(id, {
        [`its proof is of ${shown?.evidence}, which the rule does not cite; add it under evidence.`]:
          shown && !evidence.includes(shown.evidence),
        'the rule rests on nothing; name a row, a run or evidence.':
          [matrix, evidence, lab].flat().length === 0,
        'a rule may not exclude prompting, which is always left.': roads.prompt === 'exclude',
      }),
    ),
    ...repeated(rules.map(({ id }) => id)).map((id): Fault => [id, 'two rules have this id.']),
    ...errors.flatMap((id) => [
      ...saidOf('measures', {
        [`say what to count where the error is “${id}”.`]: !(id in measures),
      }),
      ...saidOf('settle', {
        [`say which ten questions decide where the error is “${id}”.`]: !(id in settle),
      }),
    ]),
    ...Object.entries(measures).flatMap(([id, { rate, margin }]) =>
      saidOf(id, {
        'give a rate or a margin, one of them.': (rate === undefined) === (margin === undefined),
      }),
    ),
  ];
}

/** The messages that apply. */
const saidOf = (at: string, messages: Readonly<Record<string, boolean | undefined>>): Fault[] =>
  Object.entries(messages).flatMap(([message, applies]) => (applies ? [[at, message]] : []));

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
