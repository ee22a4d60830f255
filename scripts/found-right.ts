import { readFileSync } from 'node:fs';
import { isChecked, noteChecked } from './record/checked';

/** A recorder that computes a part only, when it is asked to be brief, says so by that word. */
const hasPart = (maker: string): boolean => /\bbrief\b/.test(readFileSync(maker, 'utf8'));

const inPart = (demo: string): string => `${demo} (in part)`;

/**
 * Whether the records of a demo were found right when all they depend on was as it is now; for a brief check also
 * whether that part of them was.
 * @param maker path of the recorder
 */
export const isFoundRight = (demo: string, maker: string, digest: string, brief: boolean) =>
  isChecked(demo, digest) || (brief && hasPart(maker) && isChecked(inPart(demo), digest));

/** Notes that they were: a part under a name of its own, since it says nothing of the rest. */
export function noteFoundRight(demo: string, maker: string, digest: string, brief: boolean): void {
  noteChecked(brief && hasPart(maker) ? inPart(demo) : demo, digest);
}
