import { WRITING, type WritingSettings } from '~/lib/language-model/writing';

/** Unless the reader sets it otherwise, the likeliest token each time: so a run can be repeated. Three short sentences fit. */
export const ANSWER: WritingSettings = { ...WRITING, most: 120 };

/** The tiny model ends an answer with its own stop; two names take four tokens. */
export const TOY_ANSWER: WritingSettings = { ...WRITING, most: 8 };
