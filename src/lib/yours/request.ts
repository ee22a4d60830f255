import type { Form, Values } from './form/form';
import type { Given } from './form/read';
import { word, type Slots } from './form/said';

/** What somebody new would be given to carry out a request: a sentence, a page to look up, examples to copy, a tool; or only more speed. */
type Way = 'say' | 'page' | 'show' | 'tool' | 'speed';
type YesNo = 'yes' | 'no';

interface Answers {
  way: Way;
  /** Of a page: does every answer need it? Of a sentence or examples: is it in the prompt, and fails there? */
  second?: YesNo | undefined;
  /** Whether the store has it, and the answer is wrong all the same; asked of a page, or where the text says so. */
  stored?: YesNo | undefined;
  /** How soon it changes; `live`: by the hour. */
  often?: 'rarely' | 'often' | 'live' | undefined;
  /** Whether a program could check it; asked where the prompt says it in vain, or where it sounds like a form. */
  check?: YesNo | undefined;
}

/** The place to change for a request, the one that is easiest to take back; or where to look before anything is changed. */
export function placeOf({ way, second, stored, often, check }: Answers): string {
  if (way === 'speed') return way;
  if (way === 'tool' || often === 'live') return 'tool';
  if (stored === 'yes') return 'look';
  if (way === 'page') return second === 'yes' ? 'always' : 'page';
  if (check === 'yes') return 'check';
  if (second === 'no') return way;
  if (way === 'say') return 'show';
  return often === 'rarely' ? 'weights' : 'fetch';
}

type Names = Readonly<Record<string, string>>;

/** What `content/yours/request.yaml` tells a request by, and the program of /build/ in which each place is changed. */
interface Signs {
  words: Names;
  programs: Names;
}

/** What the text is a sign of; and whether a check, or what is in the store, is asked about. */
export function more({ request, way = '', second }: Values, { signs }: Form): Values {
  const wordFor = (sign: string): string =>
    new RegExp((signs as Signs).words[sign]!, 'iu').exec(request!)?.[0].trim() ?? '';
  const [form, tool, speed, stored] = ['form', 'tool', 'speed', 'stored'].map(wordFor);
  const isSaid = way === 'say' || way === 'show';
  return {
    word: speed || tool || form || '',
    hinted: speed ? 'speed' : tool ? 'tool' : '',
    kept: stored ? 'yes' : '',
    found: stored!,
    storable: way === 'page' || (isSaid && stored) ? 'yes' : '',
    checkable: isSaid && (second === 'yes' || (second === 'no' && form)) ? 'yes' : '',
  };
}

export function answer(read: Answers & { request: string }, { form }: Pick<Given, 'form'>): Slots {
  const kind = placeOf(read);
  const program = (form.signs as Signs).programs[kind]!;
  return {
    kind,
    program,
    programName: word('programs', program),
    keep: kind !== 'look' && read.often,
    line: read.request,
  };
}
