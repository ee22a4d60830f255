import type { APIRoute } from 'astro';
import { allTerms, corpus, runIn, sortingMessages } from '~/content/lookup';
import { mapTwins } from '~/content/lookup/drawing-maps';
import { termPoints } from '~/demos/embedding-map/core/scene';
import type { KnownMap } from '~/demos/embedding-map/worker/scenes';
import { keyFrom } from '~/lib/answering/key';
import type { BilingualHandbook } from '~/lib/handbook/handbook';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

const HANDBOOK = 'harbour-line';
/** The recorded maps that pages open with. */
const MAPS = ['terms'];

const FILES: Readonly<Record<string, () => Promise<unknown>>> = Object.fromEntries([
  [HANDBOOK, handbook],
  ['tickets', tickets],
  ...LOCALE_CODES.flatMap((locale) => [
    [`terms-${locale}`, async () => termPoints(await allTerms(), locale)],
    [`twins-${locale}`, () => mapTwins(locale)],
    ...MAPS.map((run) => [`map-${run}-${locale}`, () => knownMap(run, locale)] as const),
    [`keys-${locale}`, () => answerKeys(locale)],
  ]),
]);

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => Response.json(await FILES[params.file!]!());

async function knownMap(run: string, locale: Locale): Promise<KnownMap> {
  const { points, maps } = (await runIn('embedding-map', run, locale)).snapshot[locale];
  const { positions, quality } = maps[0]!;
  return { ids: points.map(([id]) => id), positions, quality };
}

async function handbook(): Promise<BilingualHandbook> {
  const { passages, questions } = await corpus(HANDBOOK);
  return { passages, questions };
}

/** Messages to the ferry company with their labels, in English. */
async function tickets(): Promise<string[][]> {
  return (await sortingMessages()).map(({ text, label }) => [text, label]);
}

/** The facts required in answers to the questions on the built-in text, by question. */
async function answerKeys(locale: Locale) {
  const { keys } = await corpus(HANDBOOK);
  return Object.fromEntries(keys.map((one) => [one.question, keyFrom(one[locale])]));
}
