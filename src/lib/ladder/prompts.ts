import type { Message } from '~/lib/language-model/writing';
import { CHAT } from '~/lib/llama/tokenizer/chat';

/** The chat form that SmolLM2 was tuned with, as text. */
const USER = `${CHAT.start}user\n`;
const ASSISTANT = `${CHAT.end}\n${CHAT.start}assistant\n`;

/** What a model is told to say if the facts do not hold the answer. */
export const DECLINE = "I don't know.";

/** What a model is told before its facts, and after them. */
export const INSTRUCTION = `Answer the question in a few words, using only these facts. If the facts do not tell, answer: ${DECLINE}`;
export const INSTRUCTION_BELOW = INSTRUCTION.replace('these facts', 'the facts above');
export const SYSTEM_WORDS = 'You are a helpful AI assistant named SmolLM, trained by Hugging Face';
const SYSTEM = `${CHAT.start}system\n${SYSTEM_WORDS}${CHAT.end}\n`;

/** `prefix` is the same for all questions that have the same facts, so that an engine reads it once. */
export interface Prompt {
  prefix: string;
  question: string;
}

export const bare = (question: string): Prompt => ({
  prefix: '',
  question: conversation([{ role: 'user', content: question }]),
});

/** A conversation, up to where the reply begins. */
export function conversation(messages: readonly Message[]): string {
  const turns = messages.map(
    ({ role, content }) => `${CHAT.start}${role}\n${content}${CHAT.end}\n`,
  );
  return `${turns.join('')}${CHAT.start}assistant\n`;
}

const listed = (facts: readonly string[]): string => facts.map((fact) => `- ${fact}`).join('\n');

export const PROMPT_FORMS = [
  'instruction-first',
  'facts-first',
  'plain',
  'system',
  'question-twice',
] as const;
export type PromptForm = (typeof PROMPT_FORMS)[number];

/** The form of prompts with facts: of those above, the one that answered most. */
export const FORM: PromptForm = 'question-twice';
/**
 * The form in which all facts are pasted: the best of those that begin alike for every question, so that two thousand tokens are
 * read once and not once a question. A part of the exam is asked in the other form, too.
 */
export const PASTED_FORM: PromptForm = 'facts-first';

/**
 * What the user says in a prompt, for an engine that adds the marks of its own chat form.
 * @throws RangeError if the prompt begins with another turn than the user's
 */
export function turnOf({ prefix, question }: Prompt): string {
  const text = prefix + question;
  if (!text.startsWith(USER))
    throw new RangeError(
      `The prompt begins with “${text.slice(0, 20)}”, and should with the user’s turn. Choose another form.`,
    );
  return text.slice(USER.length, -ASSISTANT.length);
}

/** The user's turn in two parts, the first of which is the same for all questions that have the same facts. */
export function turnParts(prompt: Prompt): [shared: string, own: string] {
  const turn = turnOf(prompt);
  const shared = Math.max(0, prompt.prefix.length - USER.length);
  return [turn.slice(0, shared), turn.slice(shared)];
}

/** A prompt with facts, one a line, in a form. */
export function withFacts(facts: readonly string[], question: string, form: PromptForm): Prompt {
  const list = listed(facts);
  const asked = `Question: ${question}${ASSISTANT}`;
  const first = `${USER}${INSTRUCTION}\n\nFacts:\n${list}\n\n`;
  switch (form) {
    case 'instruction-first':
      return { prefix: first, question: asked };
    case 'system':
      return { prefix: SYSTEM + first, question: asked };
    case 'facts-first':
      return {
        prefix: `${USER}Facts:\n${list}\n\n${INSTRUCTION_BELOW}\n`,
        question: asked,
      };
    case 'plain':
      return { prefix: `${USER}${list}\n\n`, question: `${question}${ASSISTANT}` };
    case 'question-twice':
      return {
        prefix: '',
        question: `${USER}${question}\n\n${INSTRUCTION}\n\nFacts:\n${list}\n\n${asked}`,
      };
  }
}
