import { readFileSync } from 'node:fs';
import { isChecked, noteChecked } from './checked';

/** A recorder that can compute a part only contains the word "brief". */
const hasPart = (maker: string): boolean => /\bbrief\b/.test(readFileSync(maker, 'utf8'));

const inPart = (demo: string): string => `${demo} (in part)`;

/**
 * True if the records of a demo were verified in the current state of everything they depend on; for a brief check,
 * also if only that part of them was.
 * @param maker path of the recorder
 */
export const isFoundRight = (demo: string, maker: string, digest: string, brief: boolean) =>
  isChecked(demo, digest) || (brief && hasPart(maker) && isChecked(inPart(demo), digest));

/** Notes the verification; a part has a separate name, since it says nothing about the rest. */
export function noteFoundRight(demo: string, maker: string, digest: string, brief: boolean): void {
  noteChecked(brief && hasPart(maker) ? inPart(demo) : demo, digest);
}
