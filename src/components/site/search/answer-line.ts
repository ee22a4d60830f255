import { stretchesOf } from '~/lib/text/emphasis';
import type { KnownAnswer } from './answer-row';

/** The answer above the results: a sentence, two links, what its numbers were measured on. */
export function answerLine({ sentence, marks, links }: KnownAnswer): HTMLElement[] {
  const paragraph = document.createElement('p');
  const span = document.createElement('span');
  span.append(...stretchesOf(sentence).map(({ text, as }) => (as ? marked(text, as) : text)));
  paragraph.append(span);
  const leads = document.createElement('p');
  leads.append(...links.map(link), ...marks.map(markOf));
  return [paragraph, leads];
}

function marked(text: string, as: 'b' | 'hl'): HTMLElement {
  const element = document.createElement(as === 'b' ? 'b' : 'span');
  if (as === 'hl') element.className = 'hl';
  element.textContent = text;
  return element;
}

function link([name, href]: readonly [string, string]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = name;
  return element;
}

function markOf([on, label]: KnownAnswer['marks'][number]): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'ground-mark';
  mark.dataset.measuredOn = on;
  mark.textContent = label;
  return mark;
}
