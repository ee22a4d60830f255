import { textIn } from '../html-tree';
import { lessonTree, tagsIn, type LessonNode } from './tree';

/** A press of a step: the label of its button, and the settings that it changes as a query string. */
export interface Press {
  label: string;
  sets: string;
}

export interface Step {
  /** Its place in the walk, from 1. */
  number: number;
  id: string;
  title: string;
  demo: string;
  view: string;
  /** The settings of the picture at rest, as a query string. */
  settings: string;
  /** The recorded run that it draws; without one it is computed from the demo's own source. */
  record?: string;
  /** The rows of evidence that it shows, in place of a run. */
  rows?: readonly string[];
  /** No page takes its settings. */
  alone?: true;
  /** One press, or two or three choices. */
  presses: readonly Press[];
  /** At rest the places of the first result are there, but empty: its press changes no setting, or the source says so. */
  blank: boolean;
}

const MOST_CHOICES = 4;

/** True if a lesson is a walk, a lesson of pressable steps. */
export const isWalk = (mdx: string): boolean => tagsIn(lessonTree(mdx), 'Step').length > 0;

/** The title of a step and its id, from the heading that it begins with. */
function headed({ children }: LessonNode): Pick<Step, 'id' | 'title'> | undefined {
  const heading = children.find(({ type, depth, id }) => type === 'heading' && depth === 2 && id);
  return heading && { id: heading.id, title: textIn(heading).trim() };
}

/**
 * The steps of a walk in order; none if the lesson is no walk.
 *
 * One that names a kind of picture and no demo shows a record of the ladder.
 *
 * @throws Error if a step lacks its heading, its demo or its press, or has a press and choices
 */
export const stepsIn = (mdx: string): Step[] =>
  tagsIn(lessonTree(mdx), 'Step').map((step, index) => {
    const number = index + 1;
    const place = headed(step);
    if (!place) throw new Error(`Step ${number}: write "## Title {/* id */}" below <Step>.`);
    const { kind, settings = '', record, rows, blank, alone } = step.attributes;
    const { demo = kind && 'ladder', view = kind } = step.attributes;
    if (!demo || !view)
      throw new Error(`Step ${place.id}: name its demo, and the view that it shows; or its kind.`);
    const presses = pressesOf(step, place.id);
    return {
      number,
      ...place,
      demo,
      view,
      settings,
      presses,
      ...(record !== undefined && { record }),
      ...(rows !== undefined && { rows: rows.split(' ') }),
      ...(alone !== undefined && { alone: true as const }),
      blank: blank !== undefined || presses[0]!.sets === '',
    };
  });

/** The last step of a walk, which takes the reader's own case; undefined in walks of the older form. */
export interface Yours extends Pick<Step, 'number' | 'id' | 'title'> {
  kind: string;
  /** Whether the lesson lists all its answers. */
  isListed: boolean;
}

/** @throws Error if it has no heading or names no kind */
export function yoursIn(mdx: string): Yours | undefined {
  const tree = lessonTree(mdx);
  const [yours] = tagsIn(tree, 'Yours');
  if (!yours) return undefined;
  const place = headed(yours);
  const { kind } = yours.attributes;
  if (!place || !kind)
    throw new Error('<Yours kind="…">: write its kind, and "## Title {/* id */}" below it.');
  const number = tagsIn(tree, 'Step').length + 1;
  return { number, ...place, kind, isListed: tagsIn(tree, 'Places').length > 0 };
}

function pressesOf(step: LessonNode, id: string): Press[] {
  const choices = tagsIn(step, 'Choice');
  const hasPress = 'press' in step.attributes;
  if (hasPress && choices.length > 0)
    throw new Error(`Step ${id} has a press and choices: keep one of them.`);
  if (!hasPress && (choices.length < 2 || choices.length > MOST_CHOICES))
    throw new Error(
      `Step ${id} has ${choices.length} choices: give it press="…", or 2 to ${MOST_CHOICES} <Choice>.`,
    );
  return (hasPress ? [step] : choices).map(({ attributes: { press = '', sets = '' } }) => ({
    label: press,
    sets,
  }));
}

/** The settings of a query string by name: `question=q01&k=4`. */
const settingsIn = (query: string): [name: string, value: string][] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, decodeURIComponent(value.join('='))];
    });

export const merged = (settings: string, sets: string): Record<string, string> =>
  Object.fromEntries([...settingsIn(settings), ...settingsIn(sets)]);
