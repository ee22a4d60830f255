import { forgetModel, keptModel } from '../hub/kept';
import { roundingIn, writersFor, type AskedWriter } from './kinds';

/** Bytes that this browser keeps of a language model, and how they are rounded; undefined unless it keeps all that is needed. */
export async function keptWriter(asked: AskedWriter) {
  const kept = await keptModel(writersFor(asked), asked);
  return kept && { bytes: kept.bytes, rounding: roundingIn(kept.network), kept: true };
}

/** Removes what this browser keeps of one language model, and nothing else. @returns files removed */
export const forgetWriter = (asked: AskedWriter) => forgetModel(writersFor(asked), asked);
