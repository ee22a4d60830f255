import type { AskedModel } from '../hub/address';
import { forgetModel, keptModel } from '../hub/kept';
import { ENCODERS } from './kind';

/** Bytes that this browser keeps of an encoder; undefined unless it keeps all that is needed. */
export const keptEncoder = async (asked: AskedModel) => (await keptModel(ENCODERS, asked))?.bytes;

/** Removes what this browser keeps of one encoder, and nothing else. @returns files removed */
export const forgetEncoder = (asked: AskedModel) => forgetModel(ENCODERS, asked);
