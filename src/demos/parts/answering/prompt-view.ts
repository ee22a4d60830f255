import { h, type FigureElement } from '~/lib/figure';
import type { Message, ModelPrompt } from '~/lib/language-model/writing';

/** What the model read, folded: a text as it is, a conversation turn by turn under the names of the roles. */
export function promptView(
  prompt: ModelPrompt,
  title: string,
  roles: Readonly<Record<Message['role'], string>>,
): FigureElement {
  const text = (content: string) => h('pre', { tabindex: 0 }, content);
  const turns =
    typeof prompt === 'string'
      ? [text(prompt)]
      : prompt.flatMap(({ role, content }) => [h('h5', {}, roles[role]), text(content)]);
  return h('details', { key: 'prompt' }, h('summary', {}, title), ...turns);
}
