import { seededRng, shuffle } from '~/lib/math/rng';
import {
  asked,
  cellsOf,
  createWorld,
  question,
  readable,
  relationOf,
  statement,
  townOf,
} from '~/lib/world';
import type { Grammar, Lexicon, World } from '~/lib/world';
import { finish } from '~/lib/stepper';
import { answer } from '../answer';
import { openLibrary, type Library, type Source } from '../library';
import { RETRIEVER_DEFAULTS } from '../settings';
import type { Arm } from './messages';
import { sheetOf, type Sheet } from './sheet';

/** A question about the toy world's text, with the prompts for the tiny model. */
export interface ToySheet extends Sheet {
  /** Prompts with the world's markers, up to the place of the answer: `Note: … Q: Who leads Arlen? A:`. */
  prompts: Readonly<Record<Arm, string>>;
}

/** The seed of the towns, facts and passages of all tiny models on this site. */
const WORLD_SEED = 1;
const SEED = 17;
/** Towns with a passage of their own; half of them are also asked about something that it does not say. */
const TOWNS = 8;
const TOLD = 2;
/** Passages per prompt: the model reads 96 tokens. */
const SHOWN = 2;

/**
 * Twelve questions about eight passages on towns that the tiny model was never told about: eight that a passage
 * answers, four that none does. The passages are found by BM25, as in the handbook.
 */
export function toySheets(grammar: Grammar): ToySheet[] {
  const world = createWorld(grammar, WORLD_SEED);
  const rng = seededRng(SEED);
  const towns = shuffle(world.new, rng).slice(0, TOWNS);
  const told = towns.map((town) => shuffle(cellsOf([town]), rng).slice(0, TOLD + 1));
  const sources = told.map((cells, at): Source => {
    const said = cells.slice(0, TOLD).flatMap((cell) => stated(world, cell));
    return { id: `toy-${at + 1}`, title: '', text: readable(world.lexicon, said) };
  });
  const library = libraryOf(sources);
  const answered = told.map(([first], at) => sheetAbout(world, library, first!, `toy-${at + 1}`));
  const unanswered = told
    .filter((_, at) => at % 2 === 1)
    .map((cells) => sheetAbout(world, library, cells.at(-1)!, undefined));
  return [...answered, ...unanswered].map((sheet, at) => ({ ...sheet, id: `t${at + 1}` }));
}

const stated = ({ lexicon, newFacts }: World, cell: number): number[] =>
  statement(lexicon, townOf(cell), relationOf(cell), newFacts.get(cell)!, 0);

function libraryOf(sources: readonly Source[]): Library {
  const { chunking: by, size, overlap } = RETRIEVER_DEFAULTS;
  return finish(openLibrary(sources, { by, size, overlap }), Infinity).library!;
}

/** @param source id of the passage with the answer; undefined if there is none */
function sheetAbout(world: World, library: Library, cell: number, source: string | undefined) {
  const { lexicon, newFacts } = world;
  const text = questionText(lexicon, cell);
  const found = answer(library, text, { ...RETRIEVER_DEFAULTS, k: SHOWN }, '');
  const sheet = sheetOf(found, (hit) => hit.source === source);
  const key = source ? { key: [[readable(lexicon, lexicon.spelling[newFacts.get(cell)!]!)]] } : {};
  const read = sheet.passages.map((passage) => passage.text).join(' ');
  return {
    ...sheet,
    ...key,
    answerable: source !== undefined,
    prompts: {
      passages: readable(lexicon, asked(lexicon, `${read} ${text}`)),
      bare: readable(lexicon, asked(lexicon, text)),
    },
  };
}

/** `Who leads Arlen?`, without the question and answer markers. */
function questionText(lexicon: Lexicon, cell: number): string {
  const { markers } = lexicon;
  const tokens = question(lexicon, townOf(cell), relationOf(cell), 0);
  const isMarker = (token: number) => token === markers.question || token === markers.answer;
  return readable(
    lexicon,
    tokens.filter((token) => !isMarker(token)),
  );
}
