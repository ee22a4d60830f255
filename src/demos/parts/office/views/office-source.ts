import type { LadderSource } from '~/demos/parts/own-model/views/ladder-source';
import type { View } from '~/demos/parts/pictures/views';
import type { Form } from '~/lib/office/calls';
import type { OfficeSettings } from './settings';

/** What SmolLM2 replied in the office, by job: `shown-1` the first of four tries with examples, `letter`, `control`. */
export type OfficeSource = Pick<LadderSource, 'glosses' | 'jobs'>;

export type OfficeView = View<OfficeSource, OfficeSettings>;

const repliesIn = ({ jobs }: OfficeSource, job: string): readonly string[] =>
  jobs[job]!.asked.reply!.replies;

/** The reply to a request or letter, by its place. */
export const replyAt = (source: OfficeSource, job: string, place: number): string =>
  repliesIn(source, job)[place]!;

/** The reply to a request in one of the four tries, from 0. */
export const tryAt = (source: OfficeSource, form: Form, nth: number, place: number): string =>
  replyAt(source, `${form}-${nth + 1}`, place);
