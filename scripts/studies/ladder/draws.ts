import { drawn, type Draw } from '~/lib/ladder/draw';
import { messageFrames, readWorld } from './worlds';

/** The messages of a draw, with the quays' names. */
export const drawOf = (seed: number): Draw =>
  drawn(messageFrames(), readWorld('quays').places, seed);
