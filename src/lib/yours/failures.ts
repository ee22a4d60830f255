import type { Form, Values } from './form/form';
import type { Given } from './form/read';
import { word, type Slots } from './form/said';

/** Where a wrong answer can come from, the cheapest to mend first. */
export const PLACES = [
  'rule',
  'log',
  'stale',
  'absent',
  'lost',
  'crowd',
  'schema',
  'calc',
  'handed',
  'tool',
  'args',
  'misread',
  'habit',
  'scratch',
] as const;
export type Place = (typeof PLACES)[number];

/** Where the right answer is: on a page, in a system, nowhere until it is computed; or the facts are right, and the form isn’t. */
type Lives = 'page' | 'system' | 'compute' | 'shape';

const LEFT: Readonly<Record<Lives, Readonly<Record<string, Place>>>> = {
  page: { two: 'stale', none: 'absent' },
  system: { no: 'tool', yes: 'args' },
  compute: { no: 'calc', yes: 'handed' },
  shape: { unsaid: 'rule', yes: 'schema', no: 'habit' },
};

/** What is left once the page was pasted in: it came with the question or not, or a stronger model reads it or not. */
const AFTER_PASTING: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  right: { among: 'crowd', against: 'stale', out: 'lost', unknown: 'log' },
  wrong: { yes: 'misread', no: 'scratch' },
};

/** The program of /build/ in which a place is mended. */
const PROGRAM: Readonly<Record<Place, 'paste' | 'own' | 'tune' | 'tools'>> = {
  rule: 'paste',
  log: 'own',
  stale: 'own',
  absent: 'paste',
  lost: 'own',
  crowd: 'own',
  schema: 'tools',
  calc: 'tools',
  handed: 'tools',
  tool: 'tools',
  args: 'tools',
  misread: 'paste',
  habit: 'tune',
  scratch: 'paste',
};

/** Undefined while a question is open, or answered as only another one can be. */
export const placeOf = (lives: string, second: string, third = ''): Place | undefined =>
  AFTER_PASTING[lives === 'page' ? second : '']?.[third] ?? LEFT[lives as Lives]?.[second];

/** Sources of expressions by what a text with such a word is a sign of; `older`: of two versions. */
type Signs = Readonly<Record<Exclude<Lives, 'page'> | 'older', string>>;

const SAID_BY = ['system', 'compute', 'shape'] as const;

/** The first word that points to where the answer is, and to where; nothing is decided by it. */
export function hintIn(text: string, signs: Signs): { lives: Lives; word: string } | undefined {
  const found = SAID_BY.map((lives) => ({ lives, word: wordIn(text, signs[lives]) }));
  const hint = found.find(({ word: said }) => said);
  return hint && { lives: hint.lives, word: hint.word! };
}

const wordIn = (text: string, sign: string): string | undefined =>
  new RegExp(sign, 'iu').exec(text)?.[0].trim();

/**
 * What the text points to, and what is asked back: whether a page can tell what sounds live or computed, and whether
 * an older page was among them where the text speaks of one. `then` and `came` are what the two leave.
 */
export function more({ asked, answered, ...picked }: Values, { signs }: Form): Values {
  const text = `${asked} ${answered}`;
  const hint = hintIn(text, signs as Signs);
  const { lives = '', stays = '', second = '', third = '', older = '' } = picked;
  const isDoubtful = lives === 'page' && hint !== undefined && hint.lives !== 'shape';
  const then = isDoubtful ? stays : lives;
  const isPasted = then === 'page' && (second === 'right' || second === 'wrong');
  const date = wordIn(text, (signs as Signs).older) ?? '';
  const isOlder = isPasted && third === 'among' && date !== '';
  return {
    hinted: hint?.lives ?? '',
    word: hint?.word ?? '',
    doubtful: isDoubtful ? hint.lives : '',
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

/** The line that a program reads first: what it is asked, or a line of its questions. */
const lineFor = (program: string, question: string): string =>
  program === 'tools'
    ? `node tools.ts ${JSON.stringify(question)}`
    : JSON.stringify({ question, answer: '' });

export function answer({ asked, answered }: Read, { values }: Pick<Given, 'values'>): Slots {
  const { then = '', second = '', came = '' } = values;
  const kind = placeOf(then, second, came)!;
  const program = PROGRAM[kind];
  return {
    kind,
    program,
    programName: word('programs', program),
    lineFor: program === 'tools' ? 'tools' : 'questions',
    line: lineFor(program, asked),
    replied: answered !== '',
    lives: word('options', 'lives', then),
  };
}
