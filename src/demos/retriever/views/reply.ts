import type { Checked } from '~/demos/parts/pictures/passages';
import { fill } from '~/i18n/format';
import { wordsOf, type Passage } from '~/lib/citations/answer';
import { overlapWith } from '~/lib/citations/overlap';
import type { Locale } from '~/lib/locale';
import { readWritten } from '~/lib/answering/read-written';
import type { HandbookAnswer } from '../core/ask';
import { passageText } from '~/lib/retrieval/library';
import { ask, type RetrieverView } from './opened';
import words from 'words:retriever-walk';

/** Two pages of a prompt, an old one and the right one, and the words of a reply that cites one of them. */
export const reply: RetrieverView = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  const passages = passagesOf(answer);
  const old = passages.find(({ id }) => answer.notes[id]?.kind === 'outdated');
  const current = passages.find(({ holds }) => holds);
  const cited = { '': undefined, copied: old, current, declined: undefined }[settings.reply];
  const values = { n: cited?.number ?? '' };
  return {
    kind: 'passages',
    pages: [old, current].flatMap((page) => (page ? [card(page, page === cited)] : [])),
    checked: settings.reply
      ? checked(fill(words[locale].replies[settings.reply], values), passages, locale)
      : undefined,
  };
};

const card = ({ number, title, text }: HandedPassage, isCited: boolean) => ({
  n: `[${number}]`,
  title,
  text: text.slice(title.length).trim(),
  look: isCited && ('on' as const),
});

function checked(text: string, passages: readonly HandedPassage[], locale: Locale): Checked {
  const t = words[locale];
  const [sentence] = readWritten(text, passages);
  const [place] = sentence?.cites ?? [];
  if (!sentence || place === undefined) return { reply: text, note: t.uncited, words: [] };
  const { tokens, missing } = overlapWith(
    sentence.text,
    sentence.cites.map((one) => wordsOf(passages[one]!)),
  );
  return {
    reply: text,
    note: fill(t.checked, { n: passages[place]!.number }),
    words: tokens.map((token) => ({ text: token, stands: !missing.includes(token) })),
  };
}

/** A passage of the prompt, and whether it contains the answer. */
type HandedPassage = Passage & { holds: boolean };

/** The passages in the prompt of a result, with the same numbers. */
export const passagesOf = ({ question, prompt, hits }: HandbookAnswer): HandedPassage[] =>
  prompt.passages.flatMap(({ number, fits }) => {
    const hit = hits[number - 1];
    if (!hit || !fits) return [];
    const { source, title } = hit;
    const holds = question?.gold.includes(source) ?? false;
    return [{ id: source, number, title, text: passageText(hit), date: '', holds }];
  });
