import type { FigureNode } from '../figure';
import { stretchesOf } from './emphasis';

/** A sentence of the interface with its bold and highlighted words. */
export const marked = (sentence: string): FigureNode[] =>
  stretchesOf(sentence).map(({ text, as }) =>
    as ? <b class={as === 'hl' ? as : undefined}>{text}</b> : text,
  );
