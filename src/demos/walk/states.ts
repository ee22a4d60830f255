import type { Step } from '~/lib/lesson/walk';
import type { Locale } from '~/lib/locale';
import type { Picture } from '../parts/pictures';
import { countOf, type Asked } from '../parts/pictures/asked';
import { priced } from './priced';
import { viewSource } from './view-sources';
import { VIEWS } from './views';

/** The settings of a step's picture at rest, and after each of its presses. */
export const settingsOf = ({
  settings,
  presses,
}: Pick<Step, 'settings' | 'presses'>): Promise<Record<string, string>[]> =>
  Promise.all(['', ...presses.map(({ sets }) => sets)].map((sets) => priced(settings, sets)));

/** What a step draws: at rest, and after each press; and what any of these states draws with another question. */
export interface States {
  pictures: readonly Picture[];
  pictureOf: (state: number, question: number) => Picture;
}

/** A step, or a picture that stands alone, without a press. */
type Drawn = Pick<Step, 'id' | 'demo' | 'view' | 'settings' | 'record' | 'presses' | 'blank'>;

/** @throws Error if no demo has such views */
export async function statesOf(step: Drawn, locale: Locale): Promise<States> {
  const { id, demo, view, blank } = step;
  const views = VIEWS[demo];
  if (!views) throw new Error(`Step ${id}: src/demos/${demo}/views has no views of "${demo}".`);
  const [rest, ...queries] = await settingsOf(step);
  const source = await viewSource(step, locale);
  const states = [blank ? queries[0]! : rest!, ...queries];
  const draw = (query: Readonly<Record<string, string>>) =>
    views.picture(view, query, source, locale);
  return {
    pictures: states.map(draw),
    pictureOf: (state, question) => draw({ ...states[state], question: String(question) }),
  };
}

const askedIn = (picture: Picture | undefined): Asked | undefined =>
  picture && 'asked' in picture ? picture.asked : undefined;

/** Whether each of many questions can be opened in a step. */
export const isAskedEach = ({ pictures }: States): boolean =>
  askedIn(pictures.at(-1)) !== undefined;

/** What the file of a step holds: in each of its states every question's prompt and reply, and the marks of all. */
export interface OpenedState {
  asked: Asked;
  one: readonly Opened[];
}

type Opened = Omit<Picture, 'asked'> & Pick<Asked, 'question'>;

export const openedStates = ({ pictures, pictureOf }: States): OpenedState[] =>
  pictures.map((picture, state) => {
    const asked = askedIn(picture)!;
    const places = Array.from({ length: countOf(asked) }, (_, place) => place);
    return { asked, one: places.map((place) => openedOf(pictureOf(state, place))) };
  });

function openedOf(picture: Picture): Opened {
  const { asked, ...own } = picture as Picture & { asked: Asked };
  return { ...own, question: asked.question };
}
