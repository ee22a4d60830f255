import type { Message } from '../../language-model/writing';
import { asText, isNested, type Json } from '../../text/json';
import { turnIn } from '../../text/table';
import { RowProblem } from './row-problem';

type Role = Message['role'];

/** Roles by the names that OpenAI's and ShareGPT's files give them. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['gpt', 'assistant'],
]);

const isTurn = (value: Json): boolean => ['role', 'from'].some((name) => name in Object(value));

/** True for a list of turns, as OpenAI (`role`, `content`) or ShareGPT (`from`, `value`) writes them. */
export const isConversation = (value: Json | undefined): value is Json[] =>
  Array.isArray(value) && value.some(isTurn);

/** @throws RowProblem `tuning-role` or `tuning-no-words` */
export const messagesIn = (turns: readonly Json[]): Message[] =>
  turns.map((turn) => {
    const { of, said } = turnIn(turn);
    const role = ROLES.get(of.trim().toLowerCase());
    if (!role) throw new RowProblem('tuning-role', { role: of.trim() });
    return { role, content: wordsOf(said) };
  });

/** The text of a message, which OpenAI's files may give in parts. */
function wordsOf(value: Json): string {
  if (!isNested(value)) return asText(value).trim();
  const parts = Array.isArray(value) ? value : [value];
  const texts = parts.map((part) => Object(part).text as Json | undefined);
  if (texts.length === 0 || texts.some((text) => typeof text !== 'string'))
    throw new RowProblem('tuning-no-words');
  return texts.join('\n').trim();
}
