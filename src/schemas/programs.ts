import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, roadIds, text } from './ids';

const fileName = z.string().regex(/^[a-z_-]+\.(?:ts|py|sql)$/, {
  error: 'Type the name of a file of content/programs, such as own.ts.',
});

/** The programs of /build/, in the order of their tabs. */
export const programs = z.array(
  z.strictObject({
    id: z.enum(['paste', 'hosted', 'own', 'tune', 'tools']),
    road: z.enum(roadIds),
    name: bilingual,
    short: bilingual,
    /** One for each interface: its file in both languages, and a file that both read. */
    files: z.array(
      z.strictObject({
        name: text,
        ts: fileName,
        py: fileName,
        also: fileName.optional(),
      }),
    ),
  }),
);

/** What marked lines are for, by file, and the rows of evidence behind it. */
export const programNotes = z.record(
  fileName,
  z.array(
    z.strictObject({
      at: text,
      rows: z.array(evidenceId).optional(),
      says: bilingual,
    }),
  ),
);

export type Program = z.infer<typeof programs>[number];
