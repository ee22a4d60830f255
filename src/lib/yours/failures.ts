import type { Form, Values } from './form/form';
import type { Given } from './form/read';
import { word, type Slots } from './form/said';

type Names = Readonly<Record<string, string>>;

/** What `content/yours/failures.yaml` sorts by. */
export interface Signs {
  /** Sources of expressions, by what a text that has such a word is a sign of; an earlier one counts more. */
  words: Names;
  /** Where a failure belongs: by where the right answer is, or how the page that was pasted in fared; then by the next answer. */
  places: Readonly<Record<string, Names>>;
  /** The program of /build/ in which a place, or what a word is a sign of, is mended. */
  programs: Names;
}

/** Undefined while a question is open, or answered as only another one can be. */
export const placeOf = (
  { places }: Signs,
  lives: string,
  second: string,
  third = '',
): string | undefined => (lives === 'page' && places[second]?.[third]) || places[lives]?.[second];

interface Sign {
  /** `page` where no word is a sign. */
  points: string;
  word: string;
}

/** The first sign in a text; nothing is decided by it. */
export function signIn(text: string, words: Names): Sign {
  for (const points of Object.keys(words)) {
    const found = wordIn(text, words[points]!);
    if (found) return { points, word: found };
  }
  return { points: 'page', word: '' };
}

const wordIn = (text: string, sign: string): string =>
  new RegExp(sign, 'iu').exec(text)?.[0].trim() ?? '';

const linesIn = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/**
 * What the text points to, and what is asked back: whether a page can tell what sounds live or computed, and whether
 * an older page was among them where the text speaks of one. `then` and `came` are what the two leave. Of several
 * questions nothing more is asked.
 */
export function more({ asked, answered, ...picked }: Values, { signs }: Form): Values {
  const { older: aged, ...words } = (signs as Signs).words;
  if (linesIn(asked!).length > 1) return {};
  const text = `${asked} ${answered}`;
  const { points, word: said } = signIn(text, words as Names);
  const { lives = '', stays = '', second = '', third = '', older = '' } = picked;
  const isDoubtful = lives === 'page' && (points === 'system' || points === 'compute');
  const then = isDoubtful ? stays : lives;
  const isPasted = then === 'page' && (second === 'right' || second === 'wrong');
  const date = wordIn(text, aged!);
  const isOlder = isPasted && third === 'among' && date !== '';
  return {
    single: 'yes',
    hinted: said && points,
    word: said,
    doubtful: isDoubtful ? points : '',
    then,
    pasted: isPasted ? second : '',
    date,
    aged: date && 'against',
    dated: isOlder ? 'yes' : '',
    came: isOlder && older === 'yes' ? 'against' : third,
  };
}

interface Read {
  asked: string;
  answered: string;
}

/** A line of the questions that a program reads. */
const questionLine = (question: string): string => JSON.stringify({ question, answer: '' });

/** Several failures, each by what its words are a sign of, and how many there are of a kind, the most first. */
function sorted(lines: readonly string[], { words, programs }: Signs): Slots {
  const sorts = lines.map((typed) => ({ typed, ...signIn(typed, words) }));
  const piles = Object.entries(Object.groupBy(sorts, ({ points }) => points))
    .map(([cure, all]) => ({ cure, many: all!.length }))
    .toSorted((one, other) => other.many - one.many);
  return {
    kind: 'several',
    plan: 'several',
    lineFor: 'several',
    tenMore: 'several',
    name: word('sorted'),
    why: word('begin'),
    doFirst: false,
    atCost: false,
    ifWrong: false,
    sorts,
    piles,
    program: programs[piles[0]!.cure],
    line: lines.map(questionLine).join('\n'),
  };
}

function placed({ asked, answered }: Read, values: Values, signs: Signs): Slots {
  const { then = '', second = '', came = '' } = values;
  const kind = placeOf(signs, then, second, came)!;
  const program = signs.programs[kind];
  const isTools = program === 'tools';
  return {
    kind,
    program,
    lineFor: isTools ? 'tools' : 'questions',
    line: isTools ? `node tools.ts ${JSON.stringify(asked)}` : questionLine(asked),
    replied: answered !== '',
    sorts: [{}],
  };
}

export function answer(read: Read, { values, form }: Pick<Given, 'values' | 'form'>): Slots {
  const signs = form.signs as Signs;
  const lines = linesIn(read.asked);
  const slots = lines.length > 1 ? sorted(lines, signs) : placed(read, values, signs);
  return { ...slots, programName: word('programs', String(slots.program)) };
}
