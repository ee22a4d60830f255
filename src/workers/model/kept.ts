import { forgetModel, keptModel } from '../hub/kept';
import { writersFor, type AskedWriter } from './kinds';

/** Bytes that this browser keeps of a language model; undefined unless it keeps all that is needed. */
export const keptWriter = (asked: AskedWriter) => keptModel(writersFor(asked), asked);

/** Removes what this browser keeps of one language model, and nothing else. @returns files removed */
export const forgetWriter = (asked: AskedWriter) => forgetModel(writersFor(asked), asked);
