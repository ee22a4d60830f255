import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { once } from '~/lib/memo';
import {
  ladderGeneral,
  ladderGentle,
  ladderSorting,
  ladderTrueText,
  ladderWorld,
} from '~/schemas/ladder';

const yaml = (name: string): unknown => parse(readFileSync(`content/ladder/${name}.yaml`, 'utf8'));

export const WORLDS = ['quays', 'archive', 'guide'] as const;
export type WorldName = (typeof WORLDS)[number];

export const readWorld = (name: WorldName) => ladderWorld.parse(yaml(name));
export const general = once(() => ladderGeneral.parse(yaml('general')));
export const gentle = once(() => ladderGentle.parse(yaml('gentle')));
export const messageFrames = once(() => ladderSorting.parse(yaml('sorting')));
export const trueText = once(() => ladderTrueText.parse(yaml('truetext')));
