import type { Outcome } from '../../core/answering/judge';

/** Shapes, not colours, tell the outcomes apart: filled is as it should be. */
export const SIGNS: Record<Outcome | 'waiting', string> = {
  right: '●',
  unread: '○',
  honest: '◆',
  silent: '◇',
  wrong: '×',
  'made-up': '△',
  empty: '–',
  waiting: '·',
};
