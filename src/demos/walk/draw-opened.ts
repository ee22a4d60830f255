import { mount } from '../kit/mount';
import { drawn, type Picture } from '../parts/pictures';
import { against, signsIn } from '../parts/pictures/asked';
import type { OpenedState } from './states';

/** Draws a question of a state; what got better or worse is told against the state seen before. */
export function drawOpened(
  drawing: Element,
  { one, asked: all }: OpenedState,
  at: number,
  before: OpenedState | undefined,
): void {
  const { question, ...picture } = one[at]!;
  const was = before ? signsIn(before.asked.rows) : '';
  const asked = { ...all, rows: against(all.rows, was), question, at, isLive: true };
  mount(drawing, drawn({ ...picture, asked } as Picture));
}
