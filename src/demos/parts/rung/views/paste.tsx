import type { View } from '~/demos/kit/view';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Locale } from '~/lib/locale';
import type { Sent } from './sent';
import words from 'words:rung-walk';
import { GLOSSES, QUESTION } from './question';

/** The record of a world's facts. */
export type LadderSource = Pick<FactsRecord, 'jobs'> & { cells: Readonly<Record<string, number>> };

const FACTS: Readonly<Record<Exclude<Sent, 'paste-all'>, number>> = {
  fact: 1,
  'paste-20': 20,
  'minilm-4': 4,
};

/** The facts in the prompt and the questions answered right, a square each, with one of the replies word for word. */
export const paste: View<LadderSource, { sent: Sent }> = ({ sent }, { cells, jobs }, locale) => {
  const t = words[locale];
  const n = cells[`facts/${sent}/n`]!;
  const right = cells[`facts/${sent}/right`]!;
  const facts = sent === 'paste-all' ? n : FACTS[sent];
  const tokens = formatNumber(cells[`tokens/${sent}`]!, locale);
  const reply = jobs[sent]!.asked.exam!.replies[QUESTION.at]!;
  return [
    <div class="stage read">
      <div class="given">
        <p class="cap">
          <b>{t.sent[sent]}</b>
        </p>
        {squares(facts, n, fill(t.sentRead, { n: facts }))}
        <p class="cap">{fill(t.tokens, { n: tokens })}</p>
      </div>
      <div class="answered">
        <p class="cap">
          <b class="big">{String(right)}</b>
          {` ${fill(t.right, { n })}`}
        </p>
        {squares(right, n, fill(t.rightRead, { right, n }))}
      </div>
      {replied(sent, reply, locale)}
    </div>,
  ];
};

const squares = (filled: number, of: number, said: string): FigureElement => (
  <div class="squares" role="img" aria-label={said}>
    {Array.from({ length: of }, (_, at) => (
      <i class={at < filled ? 'on' : undefined} />
    ))}
  </div>
);

function replied(sent: Sent, reply: string, locale: Locale): FigureElement {
  const { asked, replied: said } = words[locale];
  const gloss = GLOSSES[locale];
  const english = { lang: gloss && 'en' };
  return (
    <div class="reply">
      <p>
        <span>{asked}</span> <q {...english}>{QUESTION.text}</q>
      </p>
      {gloss && <p class="gloss">{gloss.question}</p>}
      <p>
        <span>{said}</span> <q {...english}>{reply}</q>
      </p>
      {gloss && <p class="gloss">{gloss[sent]}</p>}
    </div>
  );
}
