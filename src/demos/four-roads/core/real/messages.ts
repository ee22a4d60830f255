import type { Locale } from '~/lib/locale';
import type { Message, ModelPrompt } from '~/lib/language-model/writing';
import type { RealAsked } from './asking';
import type { RealQuestion } from './exam';
import { WORDING } from './wording';
import type { RealRoad } from './roads';

/**
 * The prompt for a model: a conversation, or the lab's own prompt for a model that knows only the words of the world.
 */
export function realPrompt(
  road: RealRoad,
  { question, asked }: Pick<RealQuestion, 'question' | 'asked'>,
  { tiny, language }: { tiny: boolean; language: Locale },
): ModelPrompt {
  const shown = asked[road]!;
  return tiny ? shown.tiny : messagesFor(road, question, shown, language);
}

/**
 * A question as messages for a chat model. The bare question is sent alone; every other road first says how to answer,
 * then adds the texts it found. All messages are from the user, since some templates have no system turn.
 */
export function messagesFor(
  road: RealRoad,
  question: string,
  { passages, examples }: RealAsked,
  language: Locale,
): Message[] {
  const { rule, ruleToRead, sentences, none, question: asks } = WORDING[language];
  switch (road) {
    case 'base':
      return [said('user', question)];
    case 'rule':
      return [said('user', `${rule}\n\n${question}`)];
    case 'prompt':
    case 'words':
    case 'rag': {
      const listed = passages.map((passage) => `- ${passage}`);
      const read = [sentences, ...(listed.length > 0 ? listed : [none])].join('\n');
      return [said('user', [ruleToRead, read, asks + question].join('\n\n'))];
    }
    case 'examples':
      return withRule(rule, [
        ...examples.flatMap((solved) => [
          said('user', solved.question),
          said('assistant', solved.answer),
        ]),
        said('user', question),
      ]);
  }
}

const said = (role: Message['role'], content: string): Message => ({ role, content });

/** Puts the rule into the first turn, before its question. */
const withRule = (rule: string, [first, ...rest]: Message[]): Message[] => [
  said('user', `${rule}\n\n${first!.content}`),
  ...rest,
];
