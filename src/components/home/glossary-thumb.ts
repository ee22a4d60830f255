import { box, demoThumb, segment, words } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';

/** A field with what somebody typed, and the term that it finds, by its two names. */
export const glossaryThumb = (asked: string, name: string, other: string): FigureElement =>
  demoThumb(
    box('sheet rimmed', [16, 16], [240, 32]),
    words([28, 37], asked),
    box('lit', [16, 60], [240, 28]),
    words([28, 79], name, { kind: 'd on' }),
    words([244, 79], other, { kind: 'on', anchor: 'end' }),
    ...[104, 119, 134].map((y, i) => segment('bar', [28, y], [[236, 210, 120][i]!, y])),
  );
