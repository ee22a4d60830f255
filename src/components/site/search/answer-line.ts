import { stretchesOf } from '~/lib/text/emphasis';
import type { KnownAnswer } from './answer-row';

/** The answer above the results: a sentence, two links, its evidence. */
export function answerLine({ sentence, kind, badge, links }: KnownAnswer): HTMLElement[] {
  const said = document.createElement('p');
  const span = document.createElement('span');
  span.append(...stretchesOf(sentence).map(({ text, as }) => (as ? marked(text, as) : text)));
  said.append(span);
  const leads = document.createElement('p');
  leads.append(...links.map(link), ...(kind ? [badgeOf(kind, badge)] : []));
  return [said, leads];
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

const SVG = 'http://www.w3.org/2000/svg';

function badgeOf(kind: string, words: string): HTMLElement {
  const badge = document.createElement('span');
  const icon = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  badge.className = `prov ${kind}`;
  icon.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#p-${kind}`);
  icon.append(use);
  badge.append(icon, words);
  return badge;
}
