import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { claimId, listOf, slug, some, text } from './ids';

const line = z.strictObject({
  /** The claim of content/claims that explains what the line does, why it fails and what remains right. */
  claim: claimId,
  /** The failing fragment; never more of the article than that. */
  code: text.max(80),
  /** Python's message where it stops; omitted if nothing is raised or nothing was run. */
  stops: text.optional(),
  /** Python that does what the line was intended to do. */
  write: text,
});

/** `content/code-clinic.yaml`: published scripts line by line, and the questions for the repaired ones. */
export const codeClinic = z.strictObject({
  scripts: listOf(1, {
    id: slug,
    title: bilingual,
    article: z.string().regex(/^\d{3}$/, { error: "Type the article's number as '003'." }),
    /** Its replacement in public/code-clinic. */
    repaired: z.enum(['answer.py', 'tune.py']),
    lines: some(line),
  }),
  passages: z.array(bilingual).min(2),
  questions: listOf(1, { id: slug, text: bilingual }),
});

export type CodeClinic = z.infer<typeof codeClinic>;
