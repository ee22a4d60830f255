import { fill, percentText } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';
import type { ClaimFinding } from '../core/claims';
import type { Contender } from '../core/names';
import type { Counted } from '../core/outcome';
import { large } from '../../parts/quantities';
import type { ClaimsStrings } from './claims-strings';

interface ShownClaim {
  text: string;
  /** Its address in the ledger of claims. */
  href: string;
  /** The site's own verdict, as text. */
  verdict: string;
  /**
   * If the ledger does not support the claim: the difference
   * between a run that does and the studies.
   */
  differs?: string;
}

export interface ClaimsWords {
  t: ClaimsStrings;
  claims: Readonly<Record<string, ShownClaim>>;
  roads: Readonly<Record<Contender, string>>;
}

/** The findings of a run; with one seed, preceded by a note on what its intervals leave out. */
export function claimsNodes(
  findings: readonly ClaimFinding[],
  results: readonly Counted[],
  words: ClaimsWords,
  locale: Locale,
): FigureElement[] {
  const list = claimsView(findings, words, locale);
  const oneSeed = new Set(results.map(({ seed }) => seed)).size === 1;
  const note = h('p', { class: 'help', key: 'one-seed', 'data-one-seed': true }, words.t.oneSeed);
  return oneSeed ? [note, list] : [list];
}

/** Each claim with the run's outcome, the figures behind it, and the site's own verdict. */
export function claimsView(
  findings: readonly ClaimFinding[],
  words: ClaimsWords,
  locale: Locale,
): FigureElement {
  return h(
    'ul',
    { role: 'list', key: 'findings' },
    ...findings.flatMap((finding) => {
      const shown = words.claims[finding.claim];
      return shown ? [item(finding, shown, words, locale)] : [];
    }),
  );
}

function item(
  finding: ClaimFinding,
  { text, href, verdict, differs }: ShownClaim,
  words: ClaimsWords,
  locale: Locale,
): FigureElement {
  const { t } = words;
  const parted = finding.verdict === 'supported' && differs !== undefined;
  const sentences = [
    figuresSaid(finding, words, locale),
    reasonSaid(finding, t),
    parted ? differs : fill(t.ours, { verdict }) + t.stop,
  ];
  return h(
    'li',
    { key: finding.claim, 'data-claim': finding.claim, 'data-verdict': finding.verdict },
    h(
      'p',
      {},
      h('b', {}, parted ? fill(t.parted, { verdict }) : t.verdict[finding.verdict]),
      ' ',
      h('q', {}, text),
      ' ',
      h('a', { href }, finding.claim),
    ),
    h('p', { class: 'help' }, sentences.filter(Boolean).join(LOCALES[locale].space)),
  );
}

function reasonSaid({ reason, figures }: ClaimFinding, t: ClaimsStrings): string | undefined {
  if (reason === 'spread' && figures.length === 1) return t.spreadAlone;
  return reason && t.reason[reason];
}

function figuresSaid({ figures }: ClaimFinding, { t, roads }: ClaimsWords, locale: Locale) {
  if (figures.length === 0) return false;
  const said = figures.map(({ road, measure, value }) =>
    fill(t.measure[measure], {
      road: roads[road],
      value: measure === 'change' ? large(value, locale) : percentText(value, locale),
    }),
  );
  return `${said.join(t.listed)}${t.stop}`;
}
