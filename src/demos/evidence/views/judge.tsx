import { fill, formatNumber } from '~/i18n/format';
import { roganGladen, type Corrected, type Judge } from '~/lib/evaluation/rogan-gladen';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { judgeOf, type EvidenceSettings } from '../core/settings';
import { percentText } from '../sentences';
import evidenceViewWords from 'words:evidence-walk';
import type { Words as EvidenceViewWords } from 'words:evidence-walk';

/** Shares of the second assistant, whose answers are short: what the judge says, and what it recognises. */
const SHORT = { said: 0.7, right: 0.96, wrong: 0.9 };
/** The axis, in shares. */
const [FROM, TO] = [0.4, 0.8];

/**
 * Two assistants before one judge. As long as the judge is taken at its word (its settings know of no error), only what
 * it says is drawn; then both shares are corrected, the second for as many answers as the first.
 */
export function judgedTwice(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const judge = judgeOf(settings);
  const marked = judge.foundRight < judge.knownRight || judge.foundWrong < judge.knownWrong;
  return [
    <p class="of">{words.right}</p>,
    row(words.long, roganGladen(judge), { marked, words, locale }),
    row(words.short, roganGladen(marked ? shortLike(judge) : faultless(judge)), {
      marked,
      words,
      locale,
    }),
    axis(locale),
    key(words),
  ];
}

const shortLike = (judge: Judge): Judge => ({
  ...judge,
  saidRight: SHORT.said * judge.judged,
  foundRight: SHORT.right * judge.knownRight,
  foundWrong: SHORT.wrong * judge.knownWrong,
});

const faultless = (judge: Judge): Judge => ({ ...judge, saidRight: SHORT.said * judge.judged });

interface Drawing {
  marked: boolean;
  words: EvidenceViewWords;
  locale: Locale;
}

function row(name: string, corrected: Corrected | undefined, drawing: Drawing): FigureElement {
  return (
    <div class="judged">
      <b>{name}</b>
      {corrected && lane(name, corrected, drawing)}
    </div>
  );
}

const at = (share: number): number =>
  (100 * (Math.min(TO, Math.max(FROM, share)) - FROM)) / (TO - FROM);
const x = (share: number): string => `${at(share).toFixed(2)}%`;

function lane(
  name: string,
  { apparent, share, low, high }: Corrected,
  { marked, words, locale }: Drawing,
) {
  const texts = {
    name,
    apparent: percentText(apparent, locale),
    share: percentText(share, locale),
    low: percentText(low, locale),
    high: percentText(high, locale),
  };
  const label = fill(marked ? words.correctedSaid : words.judgeSaid, texts);
  return (
    <svg class="lane" role="img" aria-label={label} height={48}>
      <line class="rule pen-hair" x1="0%" x2="100%" y1={30} y2={30} />
      {marked && <line class="range pen-ink pen-3" x1={x(low)} x2={x(high)} y1={30} y2={30} />}
      <circle class="open" cx={x(apparent)} cy={30} r={6} />
      <text class="at" x={x(apparent)} y={16}>
        {texts.apparent}
      </text>
      {marked && <circle class="full" cx={x(share)} cy={30} r={6} />}
      {marked && near(apparent, share) && (
        <text class="at" x={x(share)} y={16}>
          {texts.share}
        </text>
      )}
    </svg>
  );
}

/** The corrected share has its own number where it does not lie under the other one. */
const near = (apparent: number, share: number): boolean => Math.abs(apparent - share) > 0.03;

const axis = (locale: Locale): FigureElement => (
  <div class="judged" aria-hidden="true">
    <b />
    <svg class="lane" height={18}>
      {[0.4, 0.5, 0.6, 0.7, 0.8].map((share) => (
        <text class="tick" x={x(share)} y={13}>{`${formatNumber(100 * share, locale)}%`}</text>
      ))}
    </svg>
  </div>
);

const key = (words: EvidenceViewWords): FigureElement => (
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
