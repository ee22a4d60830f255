import { isRecord, listed, parsed } from '../text/parsed';
import { EndpointProblem, NO_WORDS } from './problems';

/** Parts of a web page that are never shown; each is cut to its own end, so that the time stays linear. */
const UNSEEN = /<(?:style|script|head)\b[^<>]*>/i;
const ITS_END = /^[^]*?<\/(?:style|script|head)\s*>/i;

/** The readable text of a web page or a plain text; '' if there is none. */
export const pageText = (body: string): string =>
  body
    .split(UNSEEN)
    .map((part, at) => (at === 0 ? part : ` ${part.replace(ITS_END, '')}`))
    .join('')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** An answer that is not what was requested. */
interface Refusal {
  status: number;
  body: string;
  /** The server's name in messages. */
  host: string;
  /** The requested model; '' if none was. */
  model: string;
  hadKey?: boolean;
}

export function refusal({ status, body, host, model, hadKey }: Refusal): EndpointProblem {
  const words = wordsIn(parsed(body)) || plain(body);
  if (status === 401 || status === 407)
    return new EndpointProblem(hadKey ? 'server-key-refused' : 'server-key', { host });
  if (status === 403) return new EndpointProblem('server-forbidden', { host, status });
  if (isAboutModel(status, words)) return new EndpointProblem('server-no-model', { host, model });
  if (status === 404) return new EndpointProblem('server-not-chat', { host, found: words });
  if (BUSY.has(status)) return new EndpointProblem('server-busy', { host, status, words });
  return new EndpointProblem('server-refused', { host, status, words });
}

/** Too many requests; not available, as while a model is loaded. */
const BUSY = new Set([429, 503]);

const isAboutModel = (status: number, words: string): boolean =>
  status < 500 && (words.includes('model_not_found') || LACKED.test(fromModel(words)));

const LACKED = /not (?:be )?found|not exist|no such/i;

const fromModel = (words: string): string => {
  const at = words.search(/\bmodels?\b/i);
  return at < 0 ? '' : words.slice(at);
};

/** The message of an error, in any of the formats that servers use, however deeply it is nested; '' if there is none. */
export function wordsIn(answer: unknown): string {
  if (!isRecord(answer)) return '';
  const { error, errors, detail, choices, base_resp: state } = answer;
  const hasChoices = Array.isArray(choices) && choices.length > 0;
  if (isRecord(error)) return hasChoices && isBlank(error) ? '' : messageIn(error) || asJson(error);
  if (typeof error === 'string') return error;
  if (typeof detail === 'string') return detail;
  if (isRecord(state) && state.status_code) return messageIn(state);
  return hasChoices ? '' : messageIn(listed(errors)[0]) || ownWords(answer);
}

/** A code that is no success beside words, as in the answers of Qwen, SiliconFlow and Baidu. */
function ownWords(answer: Record<string, unknown>): string {
  const { object, type, status, success, code = answer.error_code } = answer;
  const isError = [object, type, status].includes('error') || success === false;
  return isError || !FINE.has(code) ? wordOf([answer.message, answer.msg, answer.error_msg]) : '';
}

const FINE: ReadonlySet<unknown> = new Set(['', 0, 200, '0', '200', undefined, null]);

const isBlank = (error: Record<string, unknown>): boolean =>
  Object.keys(error).length > 0 && Object.values(error).every((value) => !value);

const wordOf = (values: readonly unknown[]): string =>
  values
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .find(String)
    ?.toString() ?? '';

const DEEPEST = 5;

/** The innermost words, with the field that they are about. */
function messageIn(error: unknown, depth = DEEPEST): string {
  if (!isRecord(error)) return wordOf([error]);
  const { message, msg, status_msg: status, detail, code, param } = error;
  const inner = [error.error, message].find(isRecord);
  if (inner) return depth > 0 ? messageIn(inner, depth - 1) : '';
  const words = wordOf([message, msg, status, detail, code]);
  const isNamed = typeof param !== 'string' || words.includes(param);
  return words === '' || isNamed ? words : `${words} (${param})`;
}

function asJson(error: Record<string, unknown>): string {
  if (Object.keys(error).length === 0) return 'error';
  try {
    return JSON.stringify(error).slice(0, MOST_READ);
  } catch {
    return 'error'; // too deeply nested to be written
  }
}

/** Most characters of a page that are searched for its error message. */
const MOST_READ = 20_000;

const plain = (body: string): string => pageText(body.slice(0, MOST_READ)) || NO_WORDS;

/**
 * The ids of the models that a server lists: under `data`, under `models`, or as a bare list; some have names alone.
 * @throws EndpointProblem `server-not-chat` if the answer is not a list, `server-no-models` if the list is empty
 */
export function modelsIn(body: string, host: string): string[] {
  const answer = parsed(body);
  const lists = isRecord(answer) ? [answer.data, answer.models] : [answer];
  if (lists.every((list) => list === undefined || (list !== null && !Array.isArray(list))))
    throw new EndpointProblem('server-not-chat', { host, found: plain(body) });
  const [ids = []] = lists.map(namesIn).filter((names) => names.length > 0);
  if (ids.length === 0) throw new EndpointProblem('server-no-models', { host });
  return [...new Set(ids)];
}

const namesIn = (list: unknown): string[] =>
  listed(list).flatMap((one) => {
    const names = isRecord(one) ? [one.id, one.name, one.model] : [one];
    return names.find(isName) ?? [];
  });

const MOST_OF_A_NAME = 300;

const isName = (id: unknown): id is string =>
  typeof id === 'string' && id !== '' && id.length <= MOST_OF_A_NAME;

/** The problem to report for a success that is not a chat stream: an error after all, or something else. */
export function strangeAnswer(asked: Refusal): EndpointProblem {
  const { body, host } = asked;
  if (wordsIn(parsed(body))) return refusal(asked);
  return new EndpointProblem('server-not-chat', { host, found: plain(body) });
}
