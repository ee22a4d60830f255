import { drawMessages, type Draw } from '~/lib/ladder/draw';
import { messageFrames, readWorld } from './worlds';

/** The messages of a draw, with the quays' names. */
export const drawOf = (seed: number): Draw =>
  drawMessages(messageFrames(), readWorld('quays').places, seed);
