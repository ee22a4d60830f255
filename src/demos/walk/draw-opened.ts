import { mount } from '../kit/mount';
import { drawn, type Picture } from '../parts/pictures';
import { against, signsAs } from '../parts/pictures/asked';
import type { OpenedState } from './states';

/** The state that was seen before, and the choice that shows it. */
export interface Before {
  state: OpenedState;
  name: string;
}

/** Draws a question of a state; what got better or worse is told against the state seen before. */
export function drawOpened(
  drawing: Element,
  { one, asked: all }: OpenedState,
  at: number,
  before: Before | undefined,
): void {
  const { question, ...picture } = one[at]!;
  const was = before ? signsAs(before.state.asked, all) : '';
  const rows = against(all, was);
  const asked = { ...all, rows, question, at, before: before?.name, isLive: true };
  mount(drawing, drawn({ ...picture, asked } as Picture));
}
