import { z } from 'astro/zod';
import { bilingual, day, level } from './bilingual';
import { claimId, evidenceId, lessonId, oneOf, slug, some, sourceId, text } from './ids';

const verdict = oneOf([
  'supported',
  'partly',
  'contested',
  'wrong',
  'outdated',
  'vague',
  'no-claim',
]);

/** Until when another verdict stood here, and why it does no longer. */
const moved = z.strictObject({
  on: day,
  from: verdict,
  /** One sentence that a returning reader understands alone. */
  why: bilingual,
});

/** The last time that a verdict was read again, and against what. */
const readAgain = z.strictObject({
  on: day,
  /** What was typed to search for studies since. */
  asked: some(text, 'Name a query that was tried.'),
  /** The rows of evidence found since that bear on it; [] where none does. */
  rows: z.array(evidenceId),
});

/** A claim of an article in our words, and the result of checking it. */
export const claim = z.strictObject({
  id: claimId,
  /** Lines of the stored text: `19`, `57-106`, `3-6, 40`. */
  lines: z.string({ error: "Type the lines in quotes, such as '19' or '3-6, 40'." }).min(1),
  /** A slug of `kinds` in topics.yaml. */
  kind: slug,
  /** A slug of `topics` in topics.yaml. */
  topic: slug,
  /** A paraphrase, never a quotation. Good: one sentence that could be tested. */
  claim: bilingual,
  verdict,
  /** The last change of the verdict, shown at the claim and on the page of changes. */
  moved: moved.optional(),
  readAgain: readAgain.optional(),
  /** The reason. Good: the number, its setting and a comparison; no word about the author. */
  reason: bilingual,
  /** The part that remains right; omitted if nothing or everything is right. */
  remains: bilingual.optional(),
  /** A careful reader's possible objection to the verdict, shown next to it. */
  doubt: bilingual.optional(),
  evidence: z.array(evidenceId),
  sources: some(sourceId, 'Name a source, or ART where the text of the article itself decides.'),
  lessons: some(lessonId, 'Name the lesson that takes this claim up, such as R3.'),
});

/** The source of the claims. No author is named: we judge sentences. */
export const article = z.strictObject({
  id: z.string().regex(/^\d{3}$/, { error: "Type the number of the article as '000' to '999'." }),
  title: bilingual,
  /** Omitted if the article does not say. */
  date: day.optional(),
  language: z.enum(['en', 'zh'], { error: 'Type en or zh: the language of the article.' }),
  /** One neutral sentence about the article and where it was published. */
  about: bilingual,
});

/** One file of content/claims: an article and all its claims, in the order of its lines. */
export const claimFile = z.strictObject({ article, claims: some(claim) });

export type Verdict = z.infer<typeof verdict>;
export type Claim = z.infer<typeof claim>;
export type Article = z.infer<typeof article>;

const explained = z.strictObject({ name: bilingual, meaning: bilingual });

/** The categories by which claims and evidence are sorted and filtered. */
export const topics = z.strictObject({
  topics: z.record(slug, bilingual),
  kinds: z.record(slug, bilingual),
  themes: z.record(slug, bilingual),
  verdicts: z.record(verdict, explained),
  levels: z.record(level, explained),
});

export type Topics = z.infer<typeof topics>;
