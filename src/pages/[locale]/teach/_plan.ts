import {
  allLessons,
  claim as claimNamed,
  demo,
  lesson,
  lessonEntry,
  minutesOf,
  topics,
} from '~/content/lookup';
import type { Block, Line, Sheet } from '~/demos/parts/memo/sheet';
import { fill } from '~/i18n/format';
import {
  challengeOf,
  figureOf,
  firstQuestion,
  mostDoubtful,
  TIMETABLES,
  type Act,
} from '~/lib/lesson/classroom';
import { uncoded } from '~/lib/quote';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { href } from '~/site';
import { teachStrings } from './_strings';
import { stepsIn } from '~/lib/lesson/walk';
import { lessonPath } from '~/lib/lesson/address';

/** One page for each plan. */
export async function planPaths() {
  const lessons = await allLessons();
  return LOCALE_CODES.flatMap((locale) =>
    lessons.map(({ id }) => ({ params: { locale, id }, props: { locale, id } })),
  );
}

/**
 * A plan for teaching a lesson in a class.
 *
 * @param site base of the links in a file that leaves the site; without it they are relative
 */
export async function planOf(locale: Locale, id: string, site?: URL): Promise<Sheet> {
  const t = teachStrings[locale];
  const entry = await lessonEntry(locale, id);
  const { title, goals, claims } = entry.data;
  const belief = mostDoubtful(await Promise.all(claims.map(claimNamed)));
  const acts = await actsOf(locale, entry, belief?.id, site);
  const timetable = (length: 45 | 90): Block[] => [
    { kind: 'heading', text: fill(t.timetable, { n: length }) },
    {
      kind: 'list',
      ordered: true,
      lines: TIMETABLES[length].flatMap(({ act, minutes }) => {
        const line = acts[act];
        return line ? [[{ strong: fill(t.minutes, { n: minutes }) }, ' ', ...line]] : [];
      }),
    },
  ];
  return {
    title: fill(t.planTitle, { id, title }),
    blocks: [
      { kind: 'text', line: [fill(t.alone, { n: await minutesOf(locale, id) })] },
      { kind: 'heading', text: t.aim },
      { kind: 'list', lines: goals.map((goal) => [goal]) },
      ...(belief ? await beliefBlocks(locale, belief) : []),
      ...timetable(45),
      ...timetable(90),
    ],
  };
}

async function beliefBlocks(
  locale: Locale,
  { claim, verdict, reason }: Awaited<ReturnType<typeof claimNamed>>,
): Promise<Block[]> {
  const t = teachStrings[locale];
  const { verdicts } = await topics();
  const name = verdicts[verdict].name[locale];
  return [
    { kind: 'heading', text: t.belief },
    { kind: 'text', line: [{ strong: uncoded(claim[locale]) }] },
    { kind: 'text', line: [`${fill(t.verdict, { verdict: name })} `, uncoded(reason[locale])] },
  ];
}

/** The talk and the pages for each act; an act is left out if the lesson has nothing for it. */
async function actsOf(
  locale: Locale,
  { data, body = '' }: Awaited<ReturnType<typeof lessonEntry>>,
  belief: string | undefined,
  site: URL | undefined,
): Promise<Record<Act, Line | undefined>> {
  const t = teachStrings[locale];
  const page = lessonPath(locale, await lesson(data.id));
  const link = (text: string, path: string) => {
    const address = href(path);
    return { text, href: site ? new URL(address, site).href : address };
  };
  const question = firstQuestion(body);
  const challenge = challengeOf(body);
  const figure = figureOf(body);
  const demos = await Promise.all(data.demos.map(demo));
  return {
    guess: question && [`${t.acts.guess} `, link(question.text, `${page}#${question.id}`)],
    read: [`${t.acts.read} `, link(t.links.lesson, page)],
    run: demos[0] && [
      `${t.acts.run} `,
      link(demos[0].name[locale], `${page}#${stepsIn(body)[0]?.id ?? demos[0].id}`),
    ],
    figure: figure && [
      `${t.acts.figure} `,
      link(fill(t.links.figure, { n: `${data.id}.${figure.number}` }), `${page}#${figure.id}`),
    ],
    belief:
      belief === undefined
        ? undefined
        : [
            `${t.acts.belief} `,
            link(fill(t.links.claim, { id: belief }), `${locale}/claims/#${belief}`),
          ],
    challenge: challenge && [
      `${t.acts.challenge} ${challenge.text} `,
      link(t.links.challenge, `${page}#challenge-${challenge.id}`),
    ],
    quiz: [`${t.acts.quiz} `, link(t.links.quiz, `${page}#check`)],
  };
}
