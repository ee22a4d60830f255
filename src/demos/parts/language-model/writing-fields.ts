import { readStops } from '~/lib/language-model/check';
import { WRITING, WRITING_LIMITS, type WritingSettings } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';

/**
 * How a model writes, as fields of a form; their names are apart from those of the demos.
 * @param most most tokens of an answer, by default
 */
export const writingFields = (most: number = WRITING.most) =>
  ({
    lmMost: { kind: 'number', default: most, ...WRITING_LIMITS.most, whole: true },
    lmStops: { kind: 'private', default: '', rows: 2 },
  }) as const satisfies Fields;

/** @throws Problem `many-stops`, `long-stop` */
export const writingOf = (form: Settings<ReturnType<typeof writingFields>>): WritingSettings => ({
  most: form.lmMost,
  stops: readStops(form.lmStops),
});

/** The field that an error of `writingOf` belongs to, by its code. */
export const stopsField = (code: string): 'lmStops' | undefined =>
  ['many-stops', 'long-stop'].includes(code) ? 'lmStops' : undefined;
