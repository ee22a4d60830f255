import { parseMdx, tagsIn, type MdxTag } from './mdx';

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
  /** The figure of the lesson whose marks a press brings; its demo is where more of it stands. */
  figure?: string;
  /** One press, or two or three choices. */
  presses: readonly Press[];
  /** At rest the places of the first result are there, but empty: its press changes no setting, or the source says so. */
  blank: boolean;
}

const HEADING = /^## (.+?) *(?:\{\/\* *([a-z0-9-]+) *\*\/\}) *$/gm;
const MOST_CHOICES = 3;

/** True if a lesson is a walk, a lesson of pressable steps. */
export const isWalk = (mdx: string): boolean => /^<Step\b/m.test(mdx);

/**
 * The steps of a walk in order; none if the lesson is no walk.
 *
 * @throws Error if a step lacks its heading, its demo or its press, or has a press and choices
 */
export function stepsIn(mdx: string): Step[] {
  const blocks = [...mdx.matchAll(/^<Step\b[\s\S]*?^<\/Step>/gm)].map(([block]) => block);
  return blocks.map((block, index) => {
    const [heading] = [...block.matchAll(HEADING)];
    const [tag] = parseMdx(block) as [MdxTag];
    const number = index + 1;
    const [, title, id] = heading ?? [];
    if (!title || !id) throw new Error(`Step ${number}: write "## Title {/* id */}" below <Step>.`);
    const presses = pressesOf(tag, id);
    const blank = 'blank' in tag.attributes || presses[0]!.sets === '';
    return { number, id, title, ...drawn(tag, id), presses, blank };
  });
}

/** The last step of a walk, which takes the reader's own case; undefined in walks of the older form. */
export interface Yours extends Pick<Step, 'number' | 'id' | 'title'> {
  kind: string;
}

/** @throws Error if it has no heading or names no kind */
export function yoursIn(mdx: string): Yours | undefined {
  const [block] = /^<Yours\b[\s\S]*?^<\/Yours>/m.exec(mdx) ?? [];
  if (block === undefined) return undefined;
  const [[, title, id] = []] = [...block.matchAll(HEADING)];
  const { kind } = (parseMdx(block)[0] as MdxTag).attributes;
  if (!title || !id || !kind)
    throw new Error('<Yours kind="…">: write its kind, and "## Title {/* id */}" below it.');
  return { number: stepsIn(mdx).length + 1, id, title, kind };
}

function drawn(
  { attributes }: MdxTag,
  id: string,
): Pick<Step, 'demo' | 'view' | 'settings' | 'record' | 'figure'> {
  const { demo, figure, view = figure, settings = '', record } = attributes;
  if (!demo || !view)
    throw new Error(`Step ${id}: name its demo, and the view or the figure that it shows.`);
  return {
    ...{ demo, view, settings },
    ...(record !== undefined && { record }),
    ...(figure !== undefined && { figure }),
  };
}

function pressesOf({ attributes, children }: MdxTag, id: string): Press[] {
  const { press, sets = '' } = attributes;
  const choices = tagsIn(children).filter(({ name }) => name === 'Choice');
  if (press !== undefined && choices.length > 0)
    throw new Error(`Step ${id} has a press and choices: keep one of them.`);
  if (press !== undefined) return [{ label: press, sets }];
  if (choices.length < 2 || choices.length > MOST_CHOICES)
    throw new Error(
      `Step ${id} has ${choices.length} choices: give it press="…", or 2 to ${MOST_CHOICES} <Choice>.`,
    );
  return choices.map((choice) => ({
    label: choice.attributes.press ?? '',
    sets: choice.attributes.sets ?? '',
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
