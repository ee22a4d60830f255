import type { View } from '~/demos/kit/view';
import { fill } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { checkSentence, sharedWords } from '../core/answering/check';
import { readWritten } from '../core/answering/read-written';
import { sheetOf, type Sheet, type SheetPassage } from '../core/answering/sheet';
import { ask, type RetrieverSource, type ViewSettings } from './source';
import { words } from './words';

/** Two of the pages handed over, and the words of a reply that the page it cites contains. */
export const reply: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  const sheet = sheetOf(answer);
  const old = sheet.passages.find(({ id }) => answer.notes[id]?.kind === 'outdated');
  const current = sheet.passages.find(({ holds }) => holds);
  const cited =
    settings.reply === 'copied' ? old : settings.reply === 'current' ? current : undefined;
  const cards = [old, current].flatMap((passage) =>
    passage ? [card(passage, passage === cited)] : [],
  );
  return [
    h(
      'div',
      { class: 'stage cards' },
      h('ol', { role: 'list' }, ...cards),
      settings.reply === ''
        ? h('div', { class: 'checked' })
        : checkedWords(replyText(settings.reply, cited, locale), sheet, locale),
    ),
  ];
};

/** The text of a reply with the number of the page that it cites. */
const replyText = (
  name: Exclude<ViewSettings['reply'], ''>,
  cited: SheetPassage | undefined,
  locale: Locale,
): string => fill(words[locale].replies[name], { n: cited?.number ?? '' });

const card = ({ number, title, text }: SheetPassage, isCited: boolean): FigureNode =>
  h(
    'li',
    { class: isCited ? 'on' : undefined },
    h('b', { class: 'n' }, `[${number}]`),
    h('span', { class: 't' }, title),
    h('span', { class: 'x' }, text.slice(title.length).trim()),
  );

/** Each word of a reply with a tick if the cited page contains it. */
function checkedWords(text: string, { passages }: Sheet, locale: Locale): FigureNode {
  const t = words[locale];
  const [sentence] = readWritten(text, passages).sentences;
  const [place] = sentence?.cites ?? [];
  if (sentence === undefined || place === undefined)
    return h('div', { class: 'checked' }, h('q', {}, text), h('p', { class: 'cap' }, t.uncited));
  const checked = checkSentence(sentence, passages);
  const shared = sharedWords(checked);
  return h(
    'div',
    { class: 'checked' },
    h('q', {}, text),
    h('p', { class: 'cap' }, fill(t.checked, { n: passages[place]!.number })),
    h(
      'ul',
      { role: 'list' },
      ...checked.tokens.map((token) =>
        h(
          'li',
          { class: shared.has(token) ? 'yes' : 'no' },
          shared.has(token) ? '✓ ' : '✗ ',
          token,
        ),
      ),
    ),
  );
}
