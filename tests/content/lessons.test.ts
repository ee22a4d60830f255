import { describe, expect, test } from 'vitest';
import { isWalk, stepsIn } from '~/lib/lesson/walk';
import {
  headingsOf,
  LOCALES,
  readLessons,
  readPairs,
  tagsOf,
  wordCount,
  type Tag,
} from './lesson-source';
import {
  demoNames,
  drawnFigures,
  readClaims,
  readCourse,
  readEvidence,
  readSources,
  readTerms,
  repeated,
  expectKnown,
} from './read';

const course = readCourse();
const placed = course.parts.flatMap((part) => part.lessons.map((lesson) => ({ part, ...lesson })));
const lessons = readLessons();
const pairs = readPairs();
const claims = readClaims();
const terms = readTerms().map(({ slug }) => slug);
const sources = readSources();
const evidence = readEvidence().map(({ id }) => id);
const drawn = drawnFigures();

const WORDS = { from: 900, to: 1_900 };

/** What a tag is about; the cells of a run without their language, which is often the page's own. */
function subject({ attributes }: Tag): string {
  const { id, row, cell, run, file, term, by } = attributes;
  return (id ?? row ?? cell ?? run ?? file ?? term ?? by ?? '').replace(/[/-](en|zh)(?=\/|$)/g, '');
}

const idsOf = (tags: Tag[], ...kinds: string[]) =>
  tags.filter(({ name }) => kinds.includes(name)).map(({ attributes }) => attributes.id ?? '');

describe('the lesson reader', () => {
  test('finds tags, also over several lines and with > in their attributes', () => {
    const body =
      '<Term id="bm25">BM25</Term> <Figure id="f"\n alt="a > b" max={72}>\nx <Cite id="S01" />\n</Figure>';
    const found = tagsOf(body).map(({ name, attributes, text }) => [name, attributes, text]);
    expect(found).toEqual([
      ['Term', { id: 'bm25' }, 'BM25'],
      ['Figure', { id: 'f', alt: 'a > b', max: '72' }, 'x'],
      ['Cite', { id: 'S01' }, ''],
    ]);
  });

  test('finds headings and their ids', () => {
    expect(headingsOf('## One {/* one */}\n\n```\n## code\n```\n### Two\n')).toEqual([
      { depth: 2, text: 'One', id: 'one' },
      { depth: 3, text: 'Two', id: undefined },
    ]);
  });
});

describe('lessons', () => {
  test('are at the place that the course gives them, and nowhere else', () => {
    const known = placed.flatMap(({ part, slug, id }) =>
      LOCALES.map((locale) => [`${locale}/${part.slug}/${slug}`, id] as const),
    );
    const stray = lessons.filter(({ path, id }) => !known.some(([p, i]) => p === path && i === id));
    expect(
      stray.map(
        ({ path, id }) =>
          `content/lessons/${path}.mdx: enter ${id} in content/course.yaml at this part and slug, or move the file there`,
      ),
    ).toEqual([]);
  });

  test('show the demos that the course lists', () => {
    const differing = lessons.flatMap(({ path, id, data: { demos } }) => {
      const said = JSON.stringify(demos);
      const entry = placed.find((lesson) => lesson.id === id);
      const listed = entry && JSON.stringify(entry.demos);
      return entry && said !== listed
        ? [`content/lessons/${path}.mdx has ${said}, content/course.yaml ${listed}: write the same`]
        : [];
    });
    expect(differing).toEqual([]);
  });

  test('contain no merge marker, placeholder or open question', () => {
    const left = lessons.filter(({ body }) =>
      /^(<{7}|={7}|>{7})|placeholder|TODO|FIXME|TBD/m.test(body),
    );
    expect(left.map(({ path }) => `content/lessons/${path}.mdx: finish what is left open`)).toEqual(
      [],
    );
  });
});

describe.each(pairs)('lesson $id', ({ en, zh }) => {
  const both = [en, zh];
  const file = ({ path }: typeof en) => `content/lessons/${path}.mdx`;
  const asEnglish = `${file(zh)}: write what ${file(en)} has (-), and no more (+)`;

  test('has the same front matter in both languages, except for the words', () => {
    const bare = ({ data: { id, goals, terms, sources, demos, checked } }: typeof en) => ({
      id,
      terms,
      sources,
      demos,
      checked,
      goals: goals.length,
    });
    expect(bare(zh), asEnglish).toEqual(bare(en));
  });

  test('has a unique written id on every heading', () => {
    for (const { path, headings } of both) {
      const bare = headings.filter(({ id }) => !id);
      expect(
        bare.map(
          ({ text }) =>
            `content/lessons/${path}.mdx: write an id after “${text}” {/* like-this */}`,
        ),
      ).toEqual([]);
      expect(repeated(headings.map(({ id }) => id ?? ''))).toEqual([]);
    }
  });

  test('has the same heading ids in the same order in both languages', () => {
    const outline = ({ headings }: typeof en) =>
      headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`);
    expect(outline(zh), asEnglish).toEqual(outline(en));
    expect(outline(en).length, `${file(en)}: write six headings or more`).toBeGreaterThanOrEqual(6);
  });

  test('has the same tags with the same ids in the same order in both languages', () => {
    // prices and bills are those of the models that the readers of a language can buy
    const order = ({ tags }: typeof en) =>
      tags
        .filter(({ name }) => name !== 'Price')
        .map((tag) => `${tag.name} ${subject(tag)}`.trim().replace(/-at-[\w-]+/, '-at'));
    expect(order(zh), asEnglish).toEqual(order(en));
  });

  test('asks for the same guesses in both languages', () => {
    const asked = ({ tags }: typeof en) =>
      tags
        .filter(({ name }) => name === 'Guess')
        .map(({ attributes: { id, kind, unit, options } }) => ({
          id,
          kind,
          unit,
          options: options?.split('|').length,
        }));
    expect(asked(zh), asEnglish).toEqual(asked(en));
  });

  test('shows only claims that name it as a lesson of theirs', () => {
    const named = claims.filter(({ lessons }) => lessons.includes(en.id)).map(({ id }) => id);
    for (const lesson of both) {
      const remedy = `${file(lesson)}: in content/claims, write ${lesson.id} under lessons of the claims that it shows`;
      expect(named, remedy).toEqual(
        expect.arrayContaining(idsOf(lesson.tags, 'Claim', 'ClaimLink')),
      );
    }
  });

  test('shows each claim in a box at most once', () => {
    for (const { tags } of both) expect(repeated(idsOf(tags, 'Claim'))).toEqual([]);
  });

  test('links each of its terms once, in the order of its front matter', () => {
    for (const lesson of both)
      expect(
        idsOf(lesson.tags, 'Term'),
        `${file(lesson)}: link each of its terms once, in their order (-), and no other (+)`,
      ).toEqual(lesson.data.terms);
    expectKnown(
      en.data.terms.map((slug) => [en.path, slug]),
      terms,
    );
  });

  test('cites its sources in the order of their numbers', () => {
    for (const lesson of both)
      expect(
        [...new Set(idsOf(lesson.tags, 'Cite'))],
        `${file(lesson)}: cite each of its sources, in their order (-), and no other (+)`,
      ).toEqual(lesson.data.sources);
    expectKnown(
      en.data.sources.map((id) => [en.path, id]),
      sources,
    );
  });

  test('places each demo that it lists once, or links to its page', () => {
    const demos = demoNames();
    const kebab = (name: string) => name.replace(/(?<=.)([A-Z])/g, '-$1').toLowerCase();
    for (const lesson of both) {
      const steps = stepsIn(lesson.body).map(({ demo }) => demo);
      const tags = lesson.tags.map(({ name }) => kebab(name));
      const placed = [...tags, ...new Set(steps)].filter((name) => demos.includes(name));
      const linked = lesson.data.demos.filter((name) => lesson.body.includes(`demos/${name}/)`));
      const shown = placed.length > 0 ? placed : linked;
      expect(shown, `${file(lesson)}: place each of its demos (-), and no other (+)`).toEqual(
        lesson.data.demos,
      );
    }
  });

  test('names only evidence rows that exist', () => {
    const named = both.flatMap(({ path, tags }) =>
      tags.flatMap(({ attributes: { row, rows: several } }) =>
        [row, ...(several ?? '').split(' ')].filter(Boolean).map((id) => [path, id!] as const),
      ),
    );
    expectKnown(named, evidence);
  });

  test('has a caption and a summary for every figure, and a drawing', () => {
    const bare = both.flatMap(({ id, path, tags, body }) =>
      tags
        .filter(({ name }) => name === 'Figure')
        .filter(({ attributes, at }) => {
          const inside = body.slice(at, body.indexOf('</Figure>', at));
          const isDrawn = drawn.has(`${id} ${attributes.id}`);
          return !isDrawn || !attributes.summary || !inside.includes('<Caption>');
        })
        .map(
          ({ attributes }) =>
            `content/lessons/${path}.mdx, ${attributes.id}: give it a <Caption>, a summary, and an entry in content/figures/${id}.yaml`,
        ),
    );
    expect(bare).toEqual([]);
  });

  test.skipIf(isWalk(en.body))(
    'has a recap, a challenge with hint and solution, and a section on limits',
    () => {
      const lacking = both.flatMap(({ path, tags, headings }) => {
        const used = [
          ...tags.map(({ name }) => `<${name}>`),
          ...headings.map(({ id }) => `{/* ${id} */}`),
        ];
        return ['<Recap>', '<Challenge>', '<Hint>', '<Solution>', '<Guess>', '{/* limits */}']
          .filter((part) => !used.includes(part))
          .map((part) => `content/lessons/${path}.mdx: write ${part}`);
      });
      expect(lacking).toEqual([]);
    },
  );

  test.skipIf(isWalk(en.body))(
    `has ${wordCount(en)} English words, between ${WORDS.from} and ${WORDS.to}`,
    () => {
      const remedy = `${file(en)}: cut it, move something into a <Note>, an <Aside> or a <Fold>, or write more`;
      expect(wordCount(en), remedy).toBeGreaterThanOrEqual(WORDS.from);
      expect(wordCount(en), remedy).toBeLessThanOrEqual(WORDS.to);
    },
  );
});
