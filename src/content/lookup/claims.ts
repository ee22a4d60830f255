import { getCollection } from 'astro:content';
import type { Article, Claim } from '~/schemas/claim';
import type { Contradiction } from '~/schemas/contradiction';
import { allTerms, type TermEntry } from './glossary';
import { finder, byId, mentioning, once, onceEach } from './entries';
import { single } from './single-files';

export type { Verdict, Topics } from '~/schemas/claim';
export type ClaimEntry = Claim & { article: string };

const files = once(async () =>
  (await getCollection('claims'))
    .map(({ data }) => data)
    .sort((a, b) => a.article.id.localeCompare(b.article.id)),
);

/** The four articles, by number. */
export const articles = once(async (): Promise<Article[]> =>
  (await files()).map(({ article }) => article),
);

/** Every claim, article by article, in the order of the text. */
export const allClaims = once(async () =>
  (await files()).flatMap(({ article, claims }) =>
    claims.map((claim): ClaimEntry => ({ ...claim, article: article.id })),
  ),
);

export const claim = finder(byId(allClaims), 'claim', 'content/claims');
export const article = finder(byId(articles), 'article', 'content/claims');

export const claimsCitingEvidence = mentioning(allClaims, ({ evidence }) => evidence);
export const claimsCitingSource = mentioning(allClaims, ({ sources }) => sources);
export const claimsOfLesson = mentioning(allClaims, ({ lessons }) => lessons);

/** Normalizes text to words with one space around each, so that hyphens equal spaces. */
const spoken = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Tests normalized text for the term's English name, abbreviation or an alias, possibly with a plural s. */
function speaksOf({ name, abbreviation, aliases }: TermEntry): (phrase: string) => boolean {
  const names = [name.en, ...(abbreviation ? [abbreviation] : []), ...aliases.en]
    .map((one) => spoken(one).trimEnd())
    .filter((one) => one !== '');
  return (phrase) => names.some((one) => phrase.includes(`${one} `) || phrase.includes(`${one}s `));
}

const matchers = once(async () =>
  (await allTerms()).map((term) => ({ term, speaks: speaksOf(term) })),
);

const byTerm = once(async () => {
  const phrase = (await allClaims()).map((one) => ({ one, text: spoken(one.claim.en) }));
  return new Map(
    (await matchers()).map(({ term, speaks }) => [
      term.slug,
      phrase.filter(({ text }) => speaks(text)).map(({ one }) => one),
    ]),
  );
});

export const claimsAboutTerm = finder(byTerm, 'term', 'content/glossary');

/** The terms mentioned in the paraphrase of a claim, in the order of the glossary. */
export const termsInClaim = onceEach(async (id: string): Promise<TermEntry[]> => {
  const text = spoken((await claim(id)).claim.en);
  return (await matchers()).filter(({ speaks }) => speaks(text)).map(({ term }) => term);
});

export const contradictions = once(async (): Promise<Contradiction[]> =>
  (await getCollection('contradictions'))
    .map(({ data }) => data)
    .sort((a, b) => a.id.localeCompare(b.id)),
);

export async function contradictionsCitingClaim(id: string): Promise<Contradiction[]> {
  return (await contradictions()).filter(({ claims }) => claims.includes(id));
}

/** Names of topics, kinds, themes, verdicts and levels of reading. */
export const topics = single('topics', 'topics', 'every filter needs it');
