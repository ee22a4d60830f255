import { z } from 'astro/zod';

export const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: `Type one of: ${names.join(', ')}.` });

/** What is not empty. */
export const text = z.string().min(1);

/** True, or left out. */
export const flag = z.literal(true, { error: 'Type true, or leave the line out.' }).optional();

/** A list of one entry or more. */
export const some = <Entry extends z.ZodType>(entry: Entry, error?: string) =>
  z.array(entry).min(1, { error });

const shaped = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, { error });

/** `003-15`: the article, then the number of the claim in it. */
export const claimId = shaped(
  /^\d{3}-\d{2}$/,
  'Type a claim id such as 003-15: article, dash, two digits.',
);

/** `E01`, or `ref-bm25` for the origin of a method. */
export const evidenceId = shaped(
  /^(E\d{2,3}|ref-[a-z0-9-]+)$/,
  'Type an evidence id such as E01 or ref-bm25; the rows stand in content/evidence.yaml.',
);

/** `S04`, or `ART` if the text of the article itself decides. */
export const sourceId = shaped(
  /^(S\d{2,3}|ART)$/,
  'Type a source id such as S04, or ART for the article itself; see content/sources.yaml.',
);

/** `R3`: the letter of the part, then the number of the lesson in it. */
export const lessonId = shaped(
  /^[A-Z]\d$/,
  'Type a lesson id such as R3; the lessons stand in content/course.yaml.',
);

/** `finding-text`: the form used in URLs. */
export const slug = shaped(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'Type small letters, digits and single hyphens, such as finding-text.',
);

/** The four roads, in the order in which every page shows them. */
export const roadIds = ['prompt', 'rag', 'finetune', 'scratch'] as const;
export const road = z.enum(roadIds, {
  error: 'Type one of the roads: prompt, rag, finetune, scratch.',
});

export type RoadId = z.infer<typeof road>;

/** A possible answer of the guide: a road, a prompt that contains the whole text, or tools. */
export const way = z.enum(['prompt', 'paste', 'rag', 'finetune', 'scratch', 'tools'], {
  error: 'Type one of prompt, paste, rag, finetune, scratch, tools.',
});

export const listOf = <Shape extends z.ZodRawShape>(least: number, shape: Shape) =>
  z.array(z.strictObject(shape)).min(least);
