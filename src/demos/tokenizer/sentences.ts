import { fill, formatNumber } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import { weightBytes } from '~/lib/cost/memory';
import { countParameters } from '~/lib/cost/parameters';
import { BYTES } from '~/lib/text/byte-pairs/merge';
import { tokenText } from '~/lib/text/byte-pairs/vocabulary';
import { bytesText } from '../parts/quantities';
import { networkOf } from './core/settings';
import type { TokenizerState } from './state';

export function figureText(state: TokenizerState): string {
  return state.form.part === 'network' ? networkText(state) : tokensText(state);
}

function tokensText(state: TokenizerState): string {
  const { t, form, applied, cuts, compared, locale, learnt } = state;
  const row = compared[form.training];
  return inOneLine(
    locale,
    fill(t.said, {
      merges: formatNumber(applied, locale),
      training: t.learntFrom[form.training],
      en: cuts.en.tokens.length,
      zh: cuts.zh.tokens.length,
    }),
    learnt.ended && form.merges > applied && applied > 0 && fewerText(state),
    row && fill(t.saidCosts, { ratio: formatNumber(row.ratio, locale, 2) }),
  );
}

export function publishedText({ t, published, counted }: TokenizerState): string {
  const each = published.vocabularies.flatMap(({ name, label }) => {
    const by = counted?.[name];
    return by ? [fill(t.publishedEach, { label, en: by.en.tokens, zh: by.zh.tokens })] : [];
  });
  return fill(t.publishedSaid, { list: each.join(t.publishedNext) });
}

const fewerText = ({ t, applied, locale }: TokenizerState): string =>
  fill(t.fewer, { n: formatNumber(applied, locale) });

export function networkText({ form, t, locale }: TokenizerState): string {
  const parameters = countParameters(networkOf(form));
  return fill(t.networkSaid, {
    parameters: formatNumber(parameters, locale),
    half: bytesText(weightBytes(parameters, 16), locale),
    quarter: bytesText(weightBytes(parameters, 4), locale),
  });
}

export function standingText({ t, applied, learnt, vocabulary, locale }: TokenizerState): string {
  const [left, right] = learnt.merges[applied - 1] ?? [0, 0];
  if (applied === 0) return t.standingNone;
  const count = (n: number) => formatNumber(n, locale);
  return inOneLine(
    locale,
    fill(t.standing, { applied: count(applied), vocabulary: count(BYTES + applied) }),
    fill(t.justMade, {
      n: count(applied),
      left: visible(tokenText(vocabulary[left]!)),
      right: visible(tokenText(vocabulary[right]!)),
    }),
  );
}

const MARKS: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥' };

export const visible = (text: string): string => text.replace(/[ \n\t]/g, (space) => MARKS[space]!);
