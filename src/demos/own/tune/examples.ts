import { absolute, fetchFile } from '~/browser/page';
import type { Everyday } from '~/lib/own/tuning/everyday';
import type { RecordedOutcome } from '~/lib/own/tuning/recorded';
import { asked, type TuningExample } from '~/lib/own/tuning/tokens';
import type { RightRule } from '~/lib/own/tuning/rule';
import type { Shelf } from '../../parts/shelf/shelf';

export const EXAMPLES = ['tickets', 'facts', 'style'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

/** Rows of this site's, with their Chinese, and the rule that suits them. */
interface FetchedExample {
  rule: RightRule['kind'];
  form?: string;
  passes: number;
  /** What came of our own runs. */
  ran: RecordedOutcome;
  rows: readonly { prompt: string; reply: string; zh: string }[];
}

const fetched = async <T>(folder: string, name: string): Promise<T> =>
  (await (await fetchFile(absolute(`${folder}${name}.json`))).json()) as T;

/** @throws if the host does not have them */
export const fetchExample = (folder: string, name: ExampleName): Promise<FetchedExample> =>
  fetched(folder, name);

/** @throws if the host does not have them */
export const fetchEveryday = (folder: string): Promise<Everyday> => fetched(folder, 'everyday');

/** The questions of the shelf that have an answer. */
export const shelfRows = ({ questions }: Pick<Shelf, 'questions'>): TuningExample[] =>
  questions.value.flatMap(({ query, expected, answers }) => {
    const reply = expected ?? answers[0]?.words ?? '';
    return reply === '' ? [] : [{ messages: asked(query), reply }];
  });
