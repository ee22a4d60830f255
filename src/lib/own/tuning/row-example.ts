import type { Message } from '../../language-model/writing';
import { asText, type Json } from '../../text/json';
import type { Cells } from '../../text/table';
import questions from '../question-columns.json';
import own from './row-columns.json';
import { RowProblem } from './row-problem';
import { isConversation, messagesIn } from './row-turns';
import type { TuningExample } from './tokens';

/** Names of columns, those first that say most clearly what they hold: beside an answer, a label is something else. */
const NAMES = {
  prompt: [...own.prompt, ...questions.question, ...own.text],
  reply: [...own.reply, ...questions.answer, ...own.label],
};

/** The column of what is asked or answered, among names as `nameOf` writes them. */
export const columnOf = (
  side: keyof typeof NAMES,
  columns: readonly string[],
): string | undefined => NAMES[side].find((name) => columns.includes(name));

/**
 * A row as a conversation and its reply: the last message of the assistant is the reply, those before it are read, those after it are left
 * out. Blanks around a text do not count.
 *
 * @throws RowProblem
 */
export function exampleOf(cells: Cells): TuningExample {
  const turns = [...settingOf(cells), ...turnsOf(cells)];
  const last = turns.findLastIndex(({ role }) => role === 'assistant');
  const messages = turns.slice(0, last);
  const reply = turns[last]?.content ?? '';
  if (reply === '') throw new RowProblem('tuning-no-reply');
  if (!messages.some(({ role, content }) => role === 'user' && content !== ''))
    throw new RowProblem('tuning-no-prompt');
  return { messages, reply };
}

/** What comes before the first question: an instruction of its own, and earlier turns as pairs. */
function settingOf(cells: Cells): Message[] {
  const system = message('system', cells.get('system'));
  const history = cells.get('history');
  const pairs = Array.isArray(history) ? history : [];
  const earlier = pairs.flatMap((pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw new RowProblem('tuning-no-words');
    return [message('user', pair[0]), message('assistant', pair[1])];
  });
  return system.content === '' ? earlier : [system, ...earlier];
}

function turnsOf(cells: Cells): Message[] {
  const whole = [cells.get('messages'), cells.get('conversations')].find(isConversation);
  if (whole) return messagesIn(whole);
  const columns = [...cells.keys()];
  const [asked, answered] = [columnOf('prompt', columns), columnOf('reply', columns)];
  if (asked === undefined && answered === undefined)
    throw new RowProblem('tuning-fields', { fields: columns.join(', ') });
  const prompt = cells.get(asked ?? '');
  const reply = cells.get(answered ?? '');
  const about = asked === 'instruction' ? cells.get('input') : undefined;
  return [
    ...(isConversation(prompt) ? messagesIn(prompt) : [message('user', prompt, about)]),
    ...(isConversation(reply) ? messagesIn(reply) : [message('assistant', reply)]),
  ];
}

/** A message of the texts of cells; in Alpaca's form what an instruction is about stands below it. */
const message = (role: Message['role'], ...cells: (Json | undefined)[]): Message => ({
  role,
  content: cells.map(textOf).join('\n').trim(),
});

const textOf = (cell: Json | undefined): string => asText(cell ?? '').trim();
