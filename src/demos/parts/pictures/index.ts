import type { FigureNode } from '~/lib/figure';
import { amounts } from './amounts';
import { answers } from './answers';
import { beforeAfter } from './before-after';
import { draws } from './draws';
import { parts } from './parts';
import { passages } from './passages';
import { tokens } from './tokens';
import { transcript } from './transcript';

/** What each kind of picture is drawn by, and which data it takes. */
const KINDS = {
  amounts,
  answers,
  'before-after': beforeAfter,
  draws,
  parts,
  passages,
  tokens,
  transcript,
};

type Kinds = typeof KINDS;
export type Kind = keyof Kinds;

/** A picture as data: its kind, and what that kind draws. */
export type Picture = { [K in Kind]: { kind: K } & Parameters<Kinds[K]>[0] }[Kind];

type Draw = (data: Picture) => FigureNode[];

export const drawn: Draw = (picture) => (KINDS[picture.kind] as Draw)(picture);
