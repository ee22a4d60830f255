import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { amounts } from './amounts';
import { draws } from './draws';
import { older } from './older';
import { transcript } from './transcript';

/** What each kind of picture is drawn by, and which data it takes. */
const KINDS = { amounts, draws, older, transcript };

type Kinds = typeof KINDS;
export type Kind = keyof Kinds;

/** A picture as data: its kind, and what that kind draws. */
export type Picture = { [K in Kind]: { kind: K } & Parameters<Kinds[K]>[0] }[Kind];

type Draw = (data: Picture, locale: Locale) => FigureNode[];

export const drawn: Draw = (picture, locale) => (KINDS[picture.kind] as Draw)(picture, locale);
