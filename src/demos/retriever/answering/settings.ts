import { WRITING, type WritingSettings } from '~/lib/language-model/writing';

/** Tokens of an answer at most: three short sentences with their citations take fewer. */
export const MOST = 120;

/** The likeliest token each time, so that a run can be repeated. */
export const ANSWER: WritingSettings = { ...WRITING, most: MOST };

/** The tiny model ends an answer with its own stop; two names take four tokens. */
export const TOY_ANSWER: WritingSettings = { ...WRITING, most: 8 };
