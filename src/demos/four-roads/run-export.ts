import { toHtml } from '~/lib/figure';
import type { LabRun } from './core/lab-run';
import { colourOf, csvFile, jsonFile, pngOf, type Exported } from '~/demos/kit/export';
import { questionRows, runData } from './files';
import { COLOURS, picture, sizeOf, type Colours } from './picture';
import type { LabLadder } from './ladder/known';
import type { FourRoadsState } from './state';
import { realView } from './view/foot';
import { plain } from './view/slotted';

/** A run as a file. */
export function fileOf(run: LabRun, kind: 'json' | 'csv'): Exported {
  const name = `crossroads-four-roads-${run.settings.task}`;
  return kind === 'json' ? jsonFile(name, runData(run)) : csvFile(name, questionRows(run));
}

/** The race as a PNG in the element's current colours. */
export async function pictureFile(
  state: FourRoadsState,
  element: Element,
  ladder: LabLadder | undefined,
): Promise<Exported> {
  const colour = colourOf(element);
  const colours = Object.fromEntries(COLOURS.map((name) => [name, colour(name)])) as Colours;
  const real = plain(realView({ now: { state, from: 'yours' }, ladder, t: state.t }));
  const { width, height } = sizeOf(state);
  const body = await pngOf(toHtml(picture(state, colours, real)), width, height);
  return { file: `crossroads-four-roads-${state.settings.task}.png`, type: 'image/png', body };
}
