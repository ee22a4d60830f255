import { readLocal } from '~/browser/storage';
import { RULES } from '../../core/own/rules';
import type { OwnBench } from '~/workers/models';
import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Words as OwnStrings } from 'words:prompt-own';
import { benchOf, type OwnForm } from './props';

export const BENCH_KEY = 'prompt.own';
/** The number of prompts that are compared; an earlier version of this page stored up to four. */
const COMPARED = 2;

/** The bench of an earlier visit; undefined if it was not stored, or can no longer be read. */
export function savedBench(): OwnBench | undefined {
  try {
    const read = JSON.parse(readLocal(BENCH_KEY) ?? 'null') as OwnBench | null;
    return read && isWhole(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {TypeError} if parts are missing */
function isWhole({ variants, table, usual }: OwnBench): boolean {
  const texts = [table, usual.expected, ...variants.flatMap(({ name, text }) => [name, text])];
  return texts.every((text) => typeof text === 'string') && RULES.includes(usual.kind);
}

/**
 * The text to store. Prompts beyond the two that are compared, and the names that an earlier version of this page let
 * readers give, stay as they were stored.
 */
export function textToKeep(form: OwnForm, letters: readonly string[], earlier?: OwnBench): string {
  const before = earlier?.variants ?? [];
  const texts = [form.ownText0, form.ownText1];
  const variants = texts.map((text, at) => ({ name: before[at]?.name ?? letters[at]!, text }));
  return JSON.stringify({
    ...benchOf(form, letters),
    variants: [...variants, ...before.slice(COMPARED)],
  });
}

/** The stored prompts that are not compared, to copy them from. */
export function furtherView({ variants }: OwnBench, t: OwnStrings): FigureElement[] {
  const further = variants.slice(COMPARED);
  if (further.length === 0) return [];
  return [
    <p>{fill(t.further, { n: further.length })}</p>,
    ...further.map(({ text }) => <pre tabindex={0}>{text}</pre>),
  ];
}
