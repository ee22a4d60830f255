import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { oneOf, slug, some } from './ids';

const support = z.enum(['full', 'part', 'none'], {
  error: 'Type full, part or none: how far the passage supports the sentence.',
});

/** The kind of case that a sentence illustrates; the demo names each. */
export const CASES = [
  'copy',
  'paraphrase',
  'step',
  'outdated',
  'halves',
  'padding',
  'half',
  'number',
  'swapped',
  'negation',
  'exception',
  'neighbour',
  'elsewhere',
  'unsupported',
  'uncited',
  'no-claim',
] as const;

const sentence = z
  .strictObject({
    /** Without the marks [1], which are generated from `cites`. */
    text: bilingual,
    case: oneOf(CASES),
    /** False for a sentence that claims nothing. */
    needs: z.boolean().default(true),
    /** At most two: with three, the two definitions of precision differ. */
    cites: z
      .array(
        z.strictObject({
          /** One of the answer's passages. */
          passage: slug,
          supports: support,
          /** The decisive words of the passage. */
          why: bilingual,
        }),
      )
      .max(2),
    /** All citations together; only if there are two. */
    together: support.optional(),
    /** Why they do so together, or why a sentence without a citation needs one or not. */
    why: bilingual.optional(),
  })
  .refine(({ cites, together }) => (cites.length === 2) === (together !== undefined), {
    path: ['together'],
    error: 'Judge citations together where there are two, and only there.',
  })
  .refine(({ cites, why }) => (cites.length === 1) === (why === undefined), {
    path: ['why'],
    error: 'Give a reason of its own to a sentence with no citation or with two.',
  })
  .refine(({ cites, needs }) => needs || cites.length === 0, {
    path: ['needs'],
    error: 'A sentence that cites something claims something.',
  });

/** An answer to a passenger's question, with our judgement of each sentence and citation. */
const citedAnswer = z
  .strictObject({
    /** Used in links and in stored marks. */
    id: slug,
    question: bilingual,
    /** Passages of content/corpora/harbour-line in the order of their numbers. */
    passages: z.array(slug).min(2),
    sentences: z.array(sentence).min(3).max(5),
  })
  .refine(
    ({ passages, sentences }) =>
      sentences.every(({ cites }) => cites.every(({ passage }) => passages.includes(passage))),
    { path: ['sentences'], error: 'Cite only passages of the list of this answer.' },
  );

/** content/citations.yaml: the answers in display order. */
export const citedAnswers = some(citedAnswer);
