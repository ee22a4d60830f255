import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, slug, way } from './ids';

const option = z.strictObject({
  id: slug,
  name: bilingual,
  /** As it stands in the sentence with blanks. */
  blank: bilingual.optional(),
  /** As a condition of the advice: “The text fits into a prompt”. */
  if: bilingual.optional(),
});

const question = z.strictObject({
  id: slug,
  /** One or two words, for the memo and for what would change the advice. */
  name: bilingual,
  ask: bilingual,
  /** The first is the answer until another is given. */
  options: z.array(option).min(2, { error: 'Give at least two options to choose from.' }),
});

/** For each question that is named, the options that count. */
const condition = z.record(slug, z.array(slug).min(1));

const POINTS = 'Give points from -5 to 5, or type require or exclude.';
const effect = z.union(
  [
    z.int().min(-5, { error: POINTS }).max(5, { error: POINTS }),
    z.enum(['require', 'exclude'], { error: POINTS }),
  ],
  { error: POINTS },
);

const labCell = z.string().regex(/^[a-z]+\/[a-z]+\/[a-z]+$/, {
  error: 'Name a run of the lab, a road and what was measured, such as facts/rag/accuracy.',
});

const instead = z.strictObject({ step: bilingual, enter: bilingual });

/** Two or three numbers that stand for what a rule rests on, each as its row of evidence gives it. */
const proof = z.strictObject({
  title: bilingual,
  evidence: evidenceId,
  /** Whose result it is, in a word. */
  of: z.string().optional(),
  /** The longest bar; 100 where it is left out. */
  most: z.number().positive().optional(),
  rows: z
    .array(
      z.strictObject({
        name: bilingual,
        road: way.optional(),
        value: z
          .string()
          .regex(/^\d+(\.\d+)?$/, { error: "Type a number in quotes, such as '48.1'." }),
      }),
    )
    .min(2)
    .max(3),
});

/** What the lab measured, where this way comes first and these answers were given. */
const lab = z.strictObject({
  road: way,
  /** The way that has to come after it. */
  second: way.optional(),
  when: condition,
  run: slug,
  title: bilingual,
  rows: z
    .array(
      z.strictObject({
        name: bilingual,
        road: way.optional(),
        cell: z.string().regex(/^[a-z]+\/(accuracy|changed)$/, {
          error: 'Name a road and a share of the run, such as rag/accuracy.',
        }),
      }),
    )
    .min(2)
    .max(3),
});

const rule = z.strictObject({
  id: slug,
  /** One condition, or a list of which one is enough. */
  when: z.union([condition, z.array(condition).min(1)]).transform((when) => [when].flat()),
  /** Points for roads, or what settles them; empty where the rule only says what to do or to look out for. */
  roads: z.partialRecord(way, effect),
  /** Fine-tuning makes the model that retrieval needs, and comes before it. */
  foundation: z.literal(true, { error: 'Type true, or leave the line out.' }).optional(),
  /** Where it speaks against a road: why, in at most nine words. */
  short: bilingual.optional(),
  /** One or two sentences with the number that weighs most. */
  reason: bilingual,
  /** Rows of the comparison, rows of evidence, runs of the lab: one of them at least. */
  matrix: z.array(slug),
  evidence: z.array(evidenceId),
  lab: z.array(labCell).optional(),
  /** What to do besides, where that road is in the plan. */
  do: z.partialRecord(way, bilingual).optional(),
  /** What to try before any road. */
  before: bilingual.optional(),
  /** Other words for the step itself. */
  instead: z.partialRecord(way, instead).optional(),
  /** What may go wrong, in any plan in which the rule holds. */
  risk: bilingual.optional(),
  proof: proof.optional(),
});

const measure = z.strictObject({
  /** What to count, after “count”. */
  count: bilingual,
  /** None may occur: so many questions without one shall show it to be rarer than this. */
  rate: z.number().gt(0).lt(0.5).optional(),
  /** A share is estimated, to within this. */
  margin: z.number().gt(0).lt(0.5).optional(),
});

/** Answers to the questions that are named; the others have their first option. */
const preset = z.strictObject({
  id: slug,
  name: bilingual,
  /** What is built, after “I am building”. */
  thing: bilingual,
  /** The case of the home page that it stands for. */
  case: slug.optional(),
  /** The preset of the comparison that it stands for. */
  matrix: slug.optional(),
  answers: z.record(slug, slug),
});

const step = z.strictObject({ step: bilingual, enter: bilingual });

/** content/guide.yaml: the decision guide as data. */
export const guide = z
  .strictObject({
    questions: z.array(question).min(1).max(12, {
      error: 'Ask at most twelve questions: nobody answers more before a meeting.',
    }),
    roads: z.strictObject({ prompt: step, paste: step, rag: step, finetune: step, scratch: step }),
    /** By the answer to `error`. */
    measures: z.record(slug, measure),
    rules: z.array(rule).min(1),
    labs: z.array(lab),
    presets: z.array(preset).min(1),
  })
  .check(({ value, issues }) => {
    for (const [at, message] of faultsOf(value))
      issues.push({ code: 'custom', input: at, message: `${at}: ${message}` });
  });

export type Guide = z.infer<typeof guide>;
export type GuideRule = z.infer<typeof rule>;
export type GuideLab = z.infer<typeof lab>;

type Fault = [at: string, message: string];

/** What no single field can say: that names are known, that a rule rests on something, that advice remains. */
function faultsOf({ questions, rules, labs, measures, presets }: Guide): Fault[] {
  const known = new Map(questions.map(({ id, options }) => [id, options.map((one) => one.id)]));
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
  return [
    ...rules.flatMap(({ id, when }) =>
      when.flatMap((condition) =>
        Object.entries(condition).flatMap(([question, chosen]) =>
          answerFault(id, question, chosen),
        ),
      ),
    ),
    ...labs.flatMap(({ run, when }) =>
      Object.entries(when).flatMap(([question, chosen]) =>
        answerFault(`labs, ${run}`, question, chosen),
      ),
    ),
    ...rules
      .filter(({ proof: shown, evidence }) => shown && !evidence.includes(shown.evidence))
      .map(({ id, proof: shown }): Fault => [
        id,
        `its proof is of ${shown!.evidence}, which the rule does not cite; add it under evidence.`,
      ]),
    ...rules
      .filter(({ matrix, evidence, lab = [] }) => [matrix, evidence, lab].flat().length === 0)
      .map(({ id }): Fault => [id, 'the rule rests on nothing; name a row, a run or evidence.']),
    ...rules
      .filter(({ roads }) => roads.prompt === 'exclude')
      .map(({ id }): Fault => [id, 'a rule may not exclude prompting, which is always left.']),
    ...repeated(rules.map(({ id }) => id)).map((id): Fault => [id, 'two rules have this id.']),
    ...(known.get('error') ?? [])
      .filter((id) => !(id in measures))
      .map((id): Fault => ['measures', `say what to count where the error is “${id}”.`]),
    ...Object.entries(measures)
      .filter(([, { rate, margin }]) => (rate === undefined) === (margin === undefined))
      .map(([id]): Fault => [id, 'give a rate or a margin, one of them.']),
    ...presets.flatMap(({ id, answers }) =>
      Object.entries(answers).flatMap(([question, one]) => answerFault(id, question, [one])),
    ),
  ];
}

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
