import type { DemoPage } from '../page';

export const changeMapPage: DemoPage = {
  slug: 'change-map',
  code: [
    'demos/change-map/weights-touched',
    'cost/adapter',
    'cost/model-shape',
    'demos/change-map/change',
  ],
  run: 's1-requests',
  about: {
    en: 'Ten change requests, from a new price list to valid JSON: which layer does each road touch, and does any weight move?',
    zh: '十项变更要求，从换价目表到输出合法的 JSON：每条路各动哪一层，有没有权重要改？',
  },
  lead: {
    en: 'Pick a request, guess the road you would take first, and see which layers move.',
    zh: '选一个要求，先猜你会走哪条路，再看动了哪几层。',
  },
};
