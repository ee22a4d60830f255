import type { Grammar } from './grammar';

/**
 * A Jinja template that converts a conversation to the format of the training text, as `asked` does. Statements before
 * a question become its note, text with markers stays as it is, and the answer marker is added if the last turn ends
 * with a question.
 */
export function chatOf({ markers, stops }: Grammar): string {
  const { note, rule, question, answer } = markers;
  const { statement } = stops;
  const quoted = (text: string) => `'${text}'`;
  const marked = [note, rule, question, answer]
    .map(({ shown }) => `${quoted(shown)} in text`)
    .join(' or ');
  const asks = (text: string) => `(${text}.endswith('?') or ${text}.endswith('？'))`;
  return [
    `{{ bos_token }}`,
    `{% for message in messages %}`,
    `{% set text = message['content'] | trim %}`,
    `{% if ${marked} %}{{ ' ' + text }}`,
    `{% elif message['role'] == 'assistant' %}{{ ' ${answer.shown} ' + text }}`,
    `{% elif message['role'] == 'system' %}{{ ' ${note.shown} ' + text }}`,
    `{% elif ${asks('text')} %}`,
    `{% set told = text.split(${quoted(statement)}) %}`,
    `{% if told | length > 1 %}`,
    `{{ ' ${note.shown} ' + told[:-1] | join(${quoted(statement)}) + ${quoted(statement)} }}`,
    `{% endif %}`,
    `{{ ' ${question.shown} ' + told[-1] | trim }}`,
    `{% else %}{{ ' ' + text }}{% endif %}`,
    `{% endfor %}`,
    `{% set last = messages[-1]['content'] | trim %}`,
    `{% if add_generation_prompt and ${asks('last')} %}{{ ' ${answer.shown}' }}{% endif %}`,
  ].join('');
}
