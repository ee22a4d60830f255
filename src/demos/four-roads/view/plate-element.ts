import type { FigureNode } from '~/lib/figure';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { Column } from '../columns';
import type { FourRoadsStrings } from '../about';
import { badgeView } from './badge';
import { plateView } from './plate';
import type { PlateState } from './row';

/** The plate in the page: rows, the sentence above them, and the badge at the top right. */
export class PlateElement {
  constructor(private readonly root: HTMLElement) {}

  draw(plate: PlateState): void {
    mount(findSlot(this.root, 'figure'), plateView(plate));
    this.badge(plate.now, plate.t);
  }

  badge(now: Column | undefined, t: FourRoadsStrings): void {
    mount(findSlot(this.root, 'badges'), badgeView(now, t));
    this.root.toggleAttribute('data-mine', now?.from === 'yours');
  }

  say(sentence: readonly FigureNode[]): void {
    mount(findSlot(this.root, 'said'), [...sentence]);
  }
}
