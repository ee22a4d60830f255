import { InLesson } from './in-lesson';
import { LabView } from './lab-page';
import { openLab } from './lab-state';
import type { LabGiven } from './lab-given';

/** All roads on one task: a figure with one button in a lesson, the whole lab on its own page. */
export function open(given: LabGiven) {
  const lab = openLab(given);
  const View = given.props.fullPage ? LabView : InLesson;
  return { demo: lab.demo, view: () => <View lab={lab} /> };
}
