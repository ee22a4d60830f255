import type { Form, Values } from './form/form';
import { word, type Slots } from './form/said';

/** What somebody new would be given to carry out a request: a sentence, a page to look up, examples to copy, or a tool. */
type Way = 'say' | 'page' | 'show' | 'tool';
type YesNo = 'yes' | 'no';

interface Answers {
  way: Way;
  /** Of a page: does every answer need it? Otherwise: is it in the prompt, and fails there? */
  second: YesNo;
  /** How soon it changes; `live`: by the hour. */
  often: 'rarely' | 'often' | 'live';
  /** Whether a program could check it; asked where the prompt says it in vain, or where it sounds like a form. */
  check?: YesNo | undefined;
}

/** Where a request can be met: three times in the prompt, twice in the store, once in the weights, and by a schema or a tool around the model. */
type Place = 'say' | 'show' | 'always' | 'page' | 'fetch' | 'check' | 'weights' | 'tool';

/** The program of /build/ in which a request is met. */
const PROGRAM: Readonly<Record<Place, 'paste' | 'own' | 'tune' | 'tools'>> = {
  say: 'paste',
  show: 'paste',
  always: 'paste',
  page: 'own',
  fetch: 'own',
  check: 'tools',
  weights: 'tune',
  tool: 'tools',
};

/** The place to change for a request, the one that is easiest to take back. */
export function placeOf({ way, second, often, check }: Answers): Place {
  if (way === 'tool' || (way === 'page' && often === 'live')) return 'tool';
  if (way === 'page') return second === 'yes' ? 'always' : 'page';
  if (check === 'yes') return 'check';
  if (second === 'no') return way;
  if (way === 'say') return 'show';
  return often === 'rarely' ? 'weights' : 'fetch';
}

/** Sources of expressions: of a form that a program could check, and of what a system knows or a program computes. */
type Signs = Readonly<Record<'form' | 'tool', string>>;

const wordIn = (text: string, sign: string): string =>
  new RegExp(sign, 'iu').exec(text)?.[0].trim() ?? '';

/** What the text is a sign of; and whether a check is asked about, because the prompt fails or the text sounds like a form. */
export function more({ request, way = '', second }: Values, { signs }: Form): Values {
  const { form, tool } = signs as Signs;
  const [asForm, asTool] = [wordIn(request!, form), wordIn(request!, tool)];
  const isSaid = way === 'say' || way === 'show';
  return {
    word: asTool || asForm,
    hinted: asTool && 'tool',
    checkable: isSaid && (second === 'yes' || (second === 'no' && asForm !== '')) ? 'yes' : '',
  };
}

export function answer(read: Answers & { request: string }): Slots {
  const kind = placeOf(read);
  const program = PROGRAM[kind];
  return {
    kind,
    program,
    programName: word('programs', program),
    keep: read.often,
    line: read.request,
  };
}
