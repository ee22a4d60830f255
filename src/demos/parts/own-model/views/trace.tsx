import type { View } from '~/demos/kit/view';
import { emphasised } from '~/demos/parts/emphasis';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { ticks } from '~/lib/drawing/ticks';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Fact } from '~/lib/ladder/world';
import words from 'words:rung-walk';

/** A question that a step follows, by its place in the exam, and the roads before and after the press. */
export interface Traced {
  question: number;
  from: string;
  to: string;
}

export interface TraceSource extends FactsRecord {
  facts: readonly Fact[];
}

export type Glosses = Readonly<Record<string, string>>;

/** Words of a reply that runs on. */
const LONG = 12;

/** What the model was given before and after a press, and what it answered: the first answer stays in view. */
export const trace: View<TraceSource, Traced> = ({ question, from, to }, source, locale) => {
  const { facts, jobs } = source;
  const t = words[locale];
  const glosses: Glosses = t.glosses;
  const searched: Glosses = t.searched;
  const { exam, answer } = facts[question]!;
  const sent = placesSent(to || from, question, source);
  const replyOf = (road: string) => {
    const text = shortened(jobs[road]!.asked.exam!.replies[question]!);
    return replied(text, glosses[`r${question}-${road}`], answer);
  };
  return [
    <div class="stage trace stacks-below-44">
      <div>
        <p class="cap">
          <b>{t.given}</b>
          <span>{searched[to || from] ?? ''}</span>
        </p>
        {replied(exam, glosses[`q${question}`])}
        {sent.length === 0 ? (
          <p class="hole">{t.nothing}</p>
        ) : (
          <ol class="sent">
            {sent.map((at) => (
              <li class={at === question ? undefined : 'muted'}>
                {lineOf(facts[at]!.text, glosses[`f${at}`], at === question ? answer : '')}
              </li>
            ))}
          </ol>
        )}
        {sent.length > 0 && <p class="cap">{t.places}</p>}
        {ticks(sent, question, facts.length)}
      </div>
      <div>
        <p class="cap">
          <b>{t.answers}</b>
        </p>
        <div class={to ? 'before' : undefined}>{replyOf(from)}</div>
        {to ? <div class="after">{replyOf(to)}</div> : <p class="hole">?</p>}
      </div>
    </div>,
  ];
};

function placesSent(road: string, question: number, { shown }: TraceSource): readonly number[] {
  if (road === 'fact') return [question];
  return shown[road]?.exam[question] ?? [];
}

const shortened = (reply: string): string => {
  const all = reply.split(/\s+/);
  return all.length > LONG + 4 ? `${all.slice(0, LONG).join(' ')} …` : reply;
};

/** Words that were really sent or written, in English, and below them what they mean on a page in another language. */
export function replied(text: string, gloss?: string, answer?: string): FigureElement {
  const isGlossed = gloss !== undefined && plain(gloss) !== text;
  return (
    <div class="said-in-full">
      <q lang={isGlossed ? 'en' : undefined}>{lit(text, answer)}</q>
      {isGlossed && <p class="gloss">{emphasised(gloss)}</p>}
    </div>
  );
}

const lineOf = (text: string, gloss: string | undefined, answer: string): FigureNode[] =>
  gloss !== undefined && plain(gloss) !== text ? emphasised(gloss) : lit(text, answer);

const plain = (gloss: string): string => gloss.replaceAll('*', '');

/** A text in which the words that answer are lit. */
function lit(text: string, answer = ''): FigureNode[] {
  const at = answer ? text.indexOf(answer) : -1;
  if (at < 0) return [text];
  const after = text.slice(at + answer.length);
  return [text.slice(0, at), <b class="hl">{answer}</b>, after].filter((part) => part !== '');
}
