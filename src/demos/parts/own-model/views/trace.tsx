import type { View } from '~/demos/parts/pictures/views';
import { emphasised } from '~/demos/parts/emphasis';
import type { FigureNode } from '~/lib/figure';
import { ticks } from '~/lib/drawing/ticks';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Fact } from '~/lib/ladder/world';
import { Traced } from '../../traced';
import words from 'words:rung-walk';

/** A question that a step follows, by its place in its exam, and the roads before and after the press. */
export interface Traced {
  question: number;
  /** Questions that a fact answers, or those that none does. */
  exam: 'exam' | 'unknown';
  from: string;
  to: string;
}

export interface TraceSource extends FactsRecord {
  facts: readonly Fact[];
  unknown: readonly string[];
}

export type Glosses = Readonly<Record<string, string>>;

const LONG = 12;

export const trace: View<TraceSource, Traced> = (traced, source, locale) => {
  const { question, exam, from, to } = traced;
  const { facts, jobs, unknown } = source;
  const t = words[locale];
  const { glosses, searched }: Readonly<Record<'glosses' | 'searched', Glosses>> = t;
  const fact = exam === 'exam' ? facts[question]! : undefined;
  const { exam: asked, answer } = fact ?? { exam: unknown[question]!, answer: '' };
  const right = fact ? question : -1;
  const sent = placesSent(to || from, traced, source);
  const replyOf = (road: string) => {
    const text = shortened(jobs[road]!.asked[exam]!.replies[question]!);
    return replied(text, glosses[`${fact ? 'r' : 'u'}${question}-${road}`], answer);
  };
  return [
    <Traced
      t={t}
      beside={<span>{searched[to || from] ?? ''}</span>}
      given={[
        replied(asked, glosses[`${fact ? 'q' : 'u'}${question}`]),
        sent.length === 0 ? (
          <p class="hole">{t.nothing}</p>
        ) : (
          <ol class="sent">
            {sent.map((at) => (
              <li class={at === right ? undefined : 'muted'}>
                {lineOf(facts[at]!.text, glosses[`f${at}`], at === right ? answer : '')}
              </li>
            ))}
          </ol>
        ),
        sent.length > 0 && <p class="cap where">{t.places}</p>,
        ticks(sent, right, facts.length),
      ]}
    >
      {beforeAfter(replyOf(from), to && replyOf(to))}
    </Traced>,
  ];
};

/** A reply, and the one that the press brings. */
export const beforeAfter = (before: FigureNode, after: FigureNode) => [
  <div class={after ? 'before' : undefined}>{before}</div>,
  after ? <div class="after">{after}</div> : <p class="hole">?</p>,
];

function placesSent(road: string, { question, exam }: Traced, { shown }: TraceSource) {
  if (road === 'fact') return [question];
  return shown[road]?.[exam][question] ?? [];
}

const shortened = (reply: string): string => {
  const all = reply.split(/\s+/);
  return all.length > LONG + 5 ? `${all.slice(0, LONG).join(' ')} …` : reply;
};

/** True where a page in another language has a gloss of the words. */
const isGlossed = (gloss: string | undefined, text: string): gloss is string =>
  gloss !== undefined && plain(gloss) !== text;

/** Words that were really sent or written, in English, and below them what they mean on a page in another language. */
export const replied = (text: string, gloss?: string, answer?: string) => (
  <div class="said-in-full">
    <q lang={isGlossed(gloss, text) && 'en'}>{lit(text, answer)}</q>
    {isGlossed(gloss, text) && <p class="gloss">{emphasised(gloss)}</p>}
  </div>
);

const lineOf = (text: string, gloss: string | undefined, answer: string) =>
  isGlossed(gloss, text) ? emphasised(answer ? gloss : plain(gloss)) : lit(text, answer);

const plain = (gloss: string): string => gloss.replaceAll('*', '');

function lit(text: string, answer = '') {
  const at = answer ? text.indexOf(answer) : -1;
  if (at < 0) return text;
  return [text.slice(0, at), <span class="hl">{answer}</span>, text.slice(at + answer.length)];
}
