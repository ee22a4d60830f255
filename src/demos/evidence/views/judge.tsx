import { fill, formatNumber } from '~/i18n/format';
import { roganGladen, type Corrected, type Judge } from '~/lib/evaluation/rogan-gladen';
import { percent } from '~/lib/drawing/geometry';
import { dot, line } from '~/lib/drawing/marks';
import { between, inside } from '~/lib/drawing/scale';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { judgeOf, type EvidenceSettings } from '~/lib/evidence/settings';
import { correctedTexts } from '../sentences';
import evidenceViewWords, { type Words as EvidenceViewWords } from 'words:evidence-walk';

/** Shares of the second assistant, whose answers are short: what the judge says, and what it recognises. */
const SHORT = { said: 0.7, right: 0.96, wrong: 0.9 };
/** The axis, in shares. */
const FROM = 0.4;
const TO = 0.8;

/**
 * Two assistants before one judge. As long as the judge is taken at its word (its settings know of no error), only what
 * it says is drawn; then both shares are corrected, the second for as many answers as the first.
 */
export function judgedTwice(settings: EvidenceSettings, locale: Locale) {
  const words = evidenceViewWords[locale];
  const judge = judgeOf(settings);
  const marked = judge.foundRight < judge.knownRight || judge.foundWrong < judge.knownWrong;
  const drawing = { marked, words, locale };
  return [
    <p class="of">{words.right}</p>,
    row(words.long, roganGladen(judge), drawing),
    row(words.short, roganGladen(shortLike(judge, marked)), drawing),
    axis(locale),
    key(words),
  ];
}

const shortLike = (judge: Judge, marked: boolean): Judge => ({
  ...judge,
  saidRight: SHORT.said * judge.judged,
  ...(marked && {
    foundRight: SHORT.right * judge.knownRight,
    foundWrong: SHORT.wrong * judge.knownWrong,
  }),
});

const x = (share: number): number => inside(between([FROM, TO], [0, 100])(share));

function row(
  name: string,
  corrected: Corrected | undefined,
  { marked, words, locale }: { marked: boolean; words: EvidenceViewWords; locale: Locale },
) {
  if (!corrected) return beside(name, []);
  const { apparent, share, low, high } = corrected;
  const texts = { name, ...correctedTexts(corrected, locale) };
  const label = fill(marked ? words.correctedSaid : words.judgeSaid, texts);
  return beside(
    name,
    <svg class="lane full-width spills" role="img" aria-label={label} height={48}>
      {line('rule pen-hair', [0, 30], [100, 30])}
      {marked && line('range pen-ink pen-3', [x(low), 30], [x(high), 30])}
      {dot('open', [x(apparent), 30], 6)}
      {number(apparent, 16, texts.apparent, 'at')}
      {marked && dot('full', [x(share), 30], 6)}
      {marked && isApart(apparent, share) && number(share, 16, texts.share, 'at')}
    </svg>,
  );
}

const beside = (name: string, drawn: FigureElement | []) => (
  <div class="judged">
    <b>{name}</b>
    {drawn}
  </div>
);

const number = (share: number, y: number, text: string, kind: string) => (
  <text class={kind} x={percent(x(share))} y={y}>
    {text}
  </text>
);

/** The corrected share has its own number where it does not lie under the other one. */
const isApart = (apparent: number, share: number): boolean => Math.abs(apparent - share) > 0.03;

const axis = (locale: Locale) => (
  <div class="judged" aria-hidden="true">
    <b />
    <svg class="lane full-width spills" height={18}>
      {[0.4, 0.5, 0.6, 0.7, 0.8].map((share) =>
        number(share, 13, `${formatNumber(100 * share, locale)}%`, 'tick'),
      )}
    </svg>
  </div>
);

const key = (words: EvidenceViewWords) => (
  <ul class="key">
    {(['says', 'corrected'] as const).map((name) => (
      <li class="gap-2 line-up">
        <svg viewBox="0 0 18 18" aria-hidden="true">
          {name === 'corrected' && (
            <line class="range pen-ink pen-3" x1={0} x2={18} y1={9} y2={9} />
          )}
          <circle class={name === 'says' ? 'open' : 'full'} cx={9} cy={9} r={5} />
        </svg>
        {words[name]}
      </li>
    ))}
  </ul>
);
