import { z } from 'astro/zod';
import { bilingual, bilingualLists, askedWords } from './bilingual';
import { drawing } from './drawing';
import { evidenceId, lessonId, slug, some, text } from './ids';

/** One file of content/glossary; the file name is the slug of the term. */
export const term = z.strictObject({
  /** The one name used on every page of a language. */
  name: bilingual,
  /** How the Chinese name is read, where a dictionary would choose another reading: `chóng pái xù`. */
  pinyin: text.optional(),
  /** `RAG`, `LoRA`: the form that people type. */
  abbreviation: text.optional(),
  /** Other names and spellings that search should find. Each belongs to only one term. */
  aliases: bilingualLists,
  /** Words that people type for it, but no page would use as a name: `making things up`. */
  asked: askedWords.optional(),
  /** What somebody who does not know the term would say for it; the search of the glossary reads them, no page shows them. */
  described: askedWords.required(),
  /** One or two sentences that need no other page. */
  definition: bilingual,
  related: z.array(slug, { error: 'List related terms; [] where there is none.' }),
  /** The first lesson that explains it. */
  lesson: lessonId,
  /** Measured findings that speak of it. */
  evidence: z.array(evidenceId).optional(),
  demos: z.array(slug, { error: 'List the demos; [] where it is in none.' }),
  drawing: drawing.optional(),
});

export type Term = z.infer<typeof term>;

const replaced = z.array(text);

/** One name for one thing. */
const word = z.strictObject({
  names: bilingual,
  means: bilingual,
  /** Expressions that the name replaces, as written in a text. */
  not: z.strictObject({ en: replaced, zh: replaced }),
});

export const wordList = some(word);
