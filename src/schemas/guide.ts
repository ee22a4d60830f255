import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, road, slug } from './ids';

const option = z.strictObject({ id: slug, name: bilingual });

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

const rule = z.strictObject({
  id: slug,
  /** One condition, or a list of which one is enough. */
  when: z.union([condition, z.array(condition).min(1)]).transform((when) => [when].flat()),
  /** Points for roads, or what settles them; empty where the rule only says what to do or to look out for. */
  roads: z.partialRecord(road, effect),
  /** Fine-tuning makes the model that retrieval needs, and comes before it. */
  foundation: z.literal(true, { error: 'Type true, or leave the line out.' }).optional(),
  /** One or two sentences with the number that weighs most. */
  reason: bilingual,
  /** Rows of the comparison, rows of evidence, runs of the lab: one of them at least. */
  matrix: z.array(slug),
  evidence: z.array(evidenceId),
  lab: z.array(labCell).optional(),
  /** What to do besides, where that road is in the plan. */
  do: z.partialRecord(road, bilingual).optional(),
  /** Other words for the step itself. */
  instead: z.partialRecord(road, instead).optional(),
  /** What may go wrong, in any plan in which the rule holds. */
  risk: bilingual.optional(),
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
    roads: z.strictObject({ prompt: step, rag: step, finetune: step, scratch: step }),
    /** By the answer to `error`. */
    measures: z.record(slug, measure),
    rules: z.array(rule).min(1),
    presets: z.array(preset).min(1),
  })
  .check(({ value, issues }) => {
    for (const [at, message] of faultsOf(value))
      issues.push({ code: 'custom', input: at, message: `${at}: ${message}` });
  });

export type Guide = z.infer<typeof guide>;
export type GuideRule = z.infer<typeof rule>;

type Fault = [at: string, message: string];

/** What no single field can say: that names are known, that a rule rests on something, that advice remains. */
function faultsOf({ questions, rules, measures, presets }: Guide): Fault[] {
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
