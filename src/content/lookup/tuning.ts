import { recordedOutcome } from '~/lib/own/tuning/recorded';
import { USUAL_PLAN } from '~/lib/own/tuning/settings';
import { entriesOf, single } from './single-files';

/** Rows to tune on, by the name of their file. */
export const tuningExamples = entriesOf('tuning');
const tuningRuns = entriesOf('tuningRuns');

/** An example with what came of our runs at the rate and the share of everyday rows that a reader begins with. */
export async function tuningExample(name: string) {
  const example = (await tuningExamples()).get(name)!;
  const usual = `${name}/${USUAL_PLAN.rate.toExponential()}/${USUAL_PLAN.everyday}/`;
  const runs = [...(await tuningRuns())].flatMap(([id, run]) =>
    id.startsWith(usual) ? [run] : [],
  );
  const { rule: kind, form } = example;
  const ran = recordedOutcome(runs, await everydayRows(), { kind, ...(form && { form }) });
  return { ...example, ran };
}

const NEEDED = 'tuning needs it';
const general = single('ladderGeneral', 'ladder/general', NEEDED);
const refusals = single('tuningRefusals', 'tuning/refusals', NEEDED);

/** What a model is asked before and after it is tuned, and the everyday rows that may be mixed in; no question is in both. */
export async function everydayRows() {
  const { exam, training } = await general();
  return { exam, training, refusals: (await refusals()).requests };
}
