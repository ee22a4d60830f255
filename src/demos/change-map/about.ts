import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type ChangeStrings } from './words/en';
import { zh } from './words/zh';

export const changeMapPage: DemoPage = {
  slug: 'change-map',
  code: [
    'demos/change-map/core/summary',
    'cost/adapter',
    'cost/model-shape',
    'demos/change-map/core/change',
  ],
  run: 's1-requests',
  about: {
    en: 'Ten change requests, from a new price list to valid JSON: which layer does each road touch, and does any weight move?',
    zh: '十项变更要求，从换价目表到输出合法的 JSON：每条路各动哪一层，有没有权重要改？',
  },
  lead: {
    en: 'Pick a request and see which layers each road moves.',
    zh: '选一个要求，看每条路要动哪几层。',
  },
};

export const changeStrings: Record<Locale, ChangeStrings> = { en, zh };
