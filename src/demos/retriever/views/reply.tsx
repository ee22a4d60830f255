import type { View } from '~/demos/parts/pictures/views';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { wordsOf, type Passage } from '~/lib/citations/answer';
import { overlapWith } from '~/lib/citations/overlap';
import { readWritten } from '~/lib/answering/read-written';
import { ask, type RetrieverSource, type ViewSettings } from './opened';
import words from 'words:retriever-walk';
import type { HandbookAnswer } from '../core/ask';
import { passageText } from '~/lib/retrieval/library';

export const reply: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  const passages = passagesOf(answer);
  const old = passages.find(({ id }) => answer.notes[id]?.kind === 'outdated');
  const current = passages.find(({ holds }) => holds);
  const cited =
    settings.reply === 'copied' ? old : settings.reply === 'current' ? current : undefined;
  const cards = [old, current].flatMap((passage) =>
    passage ? [card(passage, passage === cited)] : [],
  );
  return [
    <div class="stage cards">
      <ol class="as-grid gap-3" role="list">
        {cards}
      </ol>
      {settings.reply === '' ? (
        <div class="checked gap-2 flow" />
      ) : (
        checkedWords(replyText(settings.reply, cited, locale), passages, locale)
      )}
    </div>,
  ];
};

const replyText = (
  name: Exclude<ViewSettings['reply'], ''>,
  cited: SheetPassage | undefined,
  locale: Locale,
): string => fill(words[locale].replies[name], { n: cited?.number ?? '' });

const card = ({ number, title, text }: SheetPassage, isCited: boolean): FigureNode => (
  <li class={isCited ? 'on' : undefined}>
    <b class="n">{`[${number}]`}</b>
    <span class="t semibold">{title}</span>
    <span class="x">{text.slice(title.length).trim()}</span>
  </li>
);

function checkedWords(text: string, passages: readonly SheetPassage[], locale: Locale): FigureNode {
  const t = words[locale];
  const [sentence] = readWritten(text, passages);
  const [place] = sentence?.cites ?? [];
  const cited = sentence?.cites.map((one) => wordsOf(passages[one]!)) ?? [];
  const { tokens, missing } = overlapWith(sentence?.text ?? '', cited);
  return (
    <div class="checked gap-2 flow">
      <q>{text}</q>
      <p class="cap">
        {place === undefined ? t.uncited : fill(t.checked, { n: passages[place]!.number })}
      </p>
      {place !== undefined && (
        <ul class="gap-2 flow" role="list">
          {tokens.map((token) => (
            <li class={missing.includes(token) ? 'no' : 'yes'}>
              {missing.includes(token) ? '✗ ' : '✓ '}
              {token}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A passage, and whether it contains the answer. */
type SheetPassage = Passage & { holds: boolean };

/** The passages in the prompt of a result, with the same numbers. */
export const passagesOf = ({ question, prompt, hits }: HandbookAnswer): SheetPassage[] =>
  prompt.passages.flatMap(({ number, fits }) => {
    const hit = hits[number - 1];
    if (!hit || !fits) return [];
    const { source, title } = hit;
    const holds = question?.gold.includes(source) ?? false;
    return [{ id: source, number, title, text: passageText(hit), date: '', holds }];
  });
