import { z } from 'astro/zod';
import { ROADS, TASKS } from '~/lib/ladder/rows';
import { lessonId, some, text } from './ids';

const place = text.refine((one) => one.includes('{place}'), 'has to name {place}');
const list = (length: number) =>
  z
    .array(text)
    .length(length)
    .refine((all) => new Set(all).size === all.length, 'names something twice');

/** A file of content/ladder: twenty places, six relations, and what nothing tells. */
export const ladderWorld = z
  .strictObject({
    name: text,
    draw: z.int().min(1),
    places: list(20),
    values: z.record(text, list(20)),
    relations: z
      .array(
        z.strictObject({
          id: text,
          values: text,
          fact: place.refine((one) => one.includes('{value}'), 'has to tell {value}'),
          exam: place,
          training: z.array(place).length(3),
        }),
      )
      .length(6),
    unknown: z.strictObject({
      places: list(10),
      untold: z.array(place).length(10),
      training: z.array(place).length(6),
    }),
  })
  .superRefine(({ values, relations }, context) => {
    for (const { id, values: name } of relations)
      if (!(name in values))
        context.addIssue({ code: 'custom', message: `${id}: there are no values “${name}”.` });
  });

/** content/ladder/general.yaml: everyday questions for the exam and for training, and paragraphs to read. */
export const ladderGeneral = z.strictObject({
  exam: z.array(z.strictObject({ question: text, answers: some(text), zh: text })).length(20),
  training: z.array(z.strictObject({ question: text, answer: text })),
  paragraphs: z.array(text).length(8),
});

/** content/ladder/gentle.yaml: another wording of each of a world's relations, and forty more everyday questions. */
export const ladderGentle = z.strictObject({
  held: z.record(text, place),
  everyday: z.array(z.strictObject({ question: text, answers: some(text) })).length(40),
});

const frames = (length: number) => z.array(place).length(length);

/** content/ladder/sorting.yaml: messages of eight kinds, in frames to train on and frames to test with. */
export const ladderSorting = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        id: text,
        label: text,
        means: text,
        training: frames(8),
        test: frames(5),
      }),
    )
    .length(8),
  openings: some(z.string()),
  closings: some(z.string()),
});

/** content/ladder/truetext.yaml: questions on a real text, and questions that it does not answer. */
export const ladderTrueText = z.strictObject({
  questions: z.array(z.strictObject({ passage: text, question: text, answers: some(text) })),
  unknown: z.array(text),
});

/** content/ladder/rungs/<model>.json: what a larger model replied to the exams, as `run.py --ladder` of the kit writes it. */
export const ladderModelReplies = z.object({
  format: z.literal('crossroads-rung'),
  version: z.literal(1),
  /** The name under which its column stands. */
  model: z.object({ name: text.max(40) }),
  digests: z.record(z.string(), text),
  replies: some(z.object({ task: text, road: text, question: text, answer: z.string() })),
});

const side = z.strictObject({
  road: z.enum(ROADS),
  /** The variant of the road at the tiny size; without it, and at 135 million weights always, the plain one. */
  tiny: text.optional(),
});

/** What the rule of a lesson rests on. */
const stamp = z
  .strictObject({
    kind: z.enum(['model', 'arithmetic', 'study'], {
      error: 'Type what the rule rests on: model, arithmetic or study.',
    }),
    task: z.enum(TASKS).optional(),
    better: side.optional(),
    worse: side.optional(),
  })
  .refine(
    ({ kind, task, better, worse }) => {
      const given = [task, better, worse].filter((one) => one !== undefined).length;
      return given === 0 || (given === 3 && kind === 'model');
    },
    { error: 'A comparison needs task, better and worse, and the kind model.' },
  );

/** content/ladder/stamps.yaml: a stamp for each lesson. */
export const ladderStamps = z.record(lessonId, stamp);
export type LadderStamp = z.infer<typeof stamp>;
