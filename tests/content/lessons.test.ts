import { describe, expect, test } from 'vitest';
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
  drawnFigures,
  readClaims,
  readCourse,
  readEvidence,
  readSources,
  readTerms,
  repeated,
  unknown,
} from './read';

const course = readCourse();
const placed = course.parts.flatMap((part) => part.lessons.map((lesson) => ({ part, ...lesson })));
const lessons = readLessons();
const pairs = readPairs();
const names = pairs.map(({ id }) => id);

const WORDS = { from: 900, to: 1_800 };

/** What a tag is about; the cells of a run without their language, which is often the page's own. */
function subject({ attributes }: Tag): string {
  const { id, row, cell, run, file, term, claims, by } = attributes;
  return (id ?? row ?? cell ?? run ?? file ?? term ?? claims ?? by ?? '').replace(
    /[/-](en|zh)(?=\/|$)/g,
    '',
  );
}

const idsOf = (tags: Tag[], ...kinds: string[]) =>
  tags.filter(({ name }) => kinds.includes(name)).map(({ attributes }) => attributes.id ?? '');

/** The claims that a lesson names, in boxes, links and the fold of what it does not test. */
const claimsOf = (tags: Tag[]) => [
  ...idsOf(tags, 'Claim', 'ClaimLink'),
  ...tags.flatMap(({ name, attributes }) =>
    name === 'Says' ? (attributes.claims ?? '').split(' ') : [],
  ),
];

describe('reading a lesson', () => {
  test('finds its tags, also over several lines and with signs in their attributes', () => {
    const body =
      '<Term id="bm25">BM25</Term> <Figure id="f"\n alt="a > b" max={72}>\nx <Cite id="S01" />\n</Figure>';
    const found = tagsOf(body).map(({ name, attributes, text }) => [name, attributes, text]);
    expect(found).toEqual([
      ['Term', { id: 'bm25' }, 'BM25'],
      ['Figure', { id: 'f', alt: 'a > b', max: '72' }, 'x'],
      ['Cite', { id: 'S01' }, ''],
    ]);
  });

  test('finds its headings and their written ids', () => {
    expect(headingsOf('## One {/* one */}\n\n```\n## code\n```\n### Two\n')).toEqual([
      { depth: 2, text: 'One', id: 'one' },
      { depth: 3, text: 'Two', id: undefined },
    ]);
  });
});

describe('lessons', () => {
  test('stand in the place that the course gives them, and nowhere else', () => {
    const known = placed.flatMap(({ part, slug, id }) =>
      LOCALES.map((locale) => [`${locale}/${part.slug}/${slug}`, id] as const),
    );
    expect(
      lessons.filter(({ path, id }) => !known.some(([p, i]) => p === path && i === id)),
    ).toEqual([]);
  });

  test('stand in pairs, in the order of the course', () => {
    expect(lessons.filter(({ id }) => !names.includes(id)).map(({ id }) => id)).toEqual([]);
    expect(placed.map(({ id }) => id)).toEqual(names);
  });

  test('take as long and show the demos that the course says', () => {
    const said = lessons.map(({ path, id, data }) => ({
      path,
      id,
      demos: data.demos,
      minutes: data.minutes,
    }));
    const listed = lessons.map(({ path, id }) => {
      const { demos, minutes } = placed.find((lesson) => lesson.id === id)!;
      return { path, id, demos, minutes };
    });
    expect(said).toEqual(listed);
  });

  test('leave no merge marker, placeholder or open question to the writer', () => {
    const left = lessons.filter(({ body }) =>
      /^(<{7}|={7}|>{7})|placeholder|TODO|FIXME|TBD/m.test(body),
    );
    expect(left.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(pairs)('lesson $id', ({ en, zh }) => {
  const both = [en, zh];

  test('has the same front matter in both languages, but for the words', () => {
    const bare = ({
      data: { id, minutes, goals, claims, terms, sources, demos, checked },
    }: typeof en) => ({
      ...{ id, minutes, claims, terms, sources, demos, checked },
      goals: goals.length,
    });
    expect(bare(zh)).toEqual(bare(en));
  });

  test('has a written id on every heading, each once', () => {
    for (const { path, headings } of both) {
      expect(headings.filter(({ id }) => !id).map(({ text }) => `${path}: ${text}`)).toEqual([]);
      expect(repeated(headings.map(({ id }) => id ?? ''))).toEqual([]);
    }
  });

  test('has the same heading ids in the same order in both languages', () => {
    const outline = ({ headings }: typeof en) =>
      headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`);
    expect(outline(zh)).toEqual(outline(en));
    expect(outline(en).length).toBeGreaterThanOrEqual(6);
  });

  test('has the same tags with the same ids in the same order in both languages', () => {
    const order = ({ tags }: typeof en) => tags.map((tag) => `${tag.name} ${subject(tag)}`.trim());
    expect(order(zh)).toEqual(order(en));
  });

  test('asks for the same guesses in both languages', () => {
    const asked = ({ tags }: typeof en) =>
      tags
        .filter(({ name }) => name === 'Predict')
        .map(({ attributes: { id, kind, unit, options } }) => ({
          ...{ id, kind, unit },
          options: options?.split('|').length,
        }));
    expect(asked(zh)).toEqual(asked(en));
  });

  test('folds figures behind guesses that stand before them', () => {
    const late = both.flatMap(({ path, tags }) =>
      tags.flatMap(({ attributes, at }) =>
        (attributes.reveal ?? '')
          .split(' ')
          .filter(Boolean)
          .flatMap((guess) => {
            const asked = tags.find(
              ({ name, attributes: { id } }) => name === 'Predict' && id === guess,
            );
            return asked && asked.at < at ? [] : [`${path} folds ${attributes.id} behind ${guess}`];
          }),
      ),
    );
    expect(late).toEqual([]);
  });

  test('names in its front matter the claims it is about, and no others', () => {
    for (const { data, tags } of both) {
      const used = [...new Set(claimsOf(tags))];
      expect(used.sort()).toEqual([...data.claims].sort());
    }
    const claims = readClaims();
    expect(
      unknown(
        en.data.claims.map((id) => [en.path, id]),
        claims,
      ),
    ).toEqual([]);
    const unlinked = claims.filter(
      ({ id, lessons }) => en.data.claims.includes(id) && !lessons.includes(en.id),
    );
    expect(unlinked.map(({ id }) => `claim ${id} does not name lesson ${en.id}`)).toEqual([]);
  });

  test('shows each claim in a box at most once', () => {
    for (const { tags } of both) expect(repeated(idsOf(tags, 'Claim'))).toEqual([]);
  });

  test('links each of its terms once, in the order of its front matter', () => {
    for (const { data, tags } of both) expect(idsOf(tags, 'Term')).toEqual(data.terms);
    expect(
      unknown(
        en.data.terms.map((slug) => [en.path, slug]),
        readTerms().map(({ slug }) => slug),
      ),
    ).toEqual([]);
  });

  test('cites its sources in the order of their numbers', () => {
    for (const { data, tags } of both)
      expect([...new Set(idsOf(tags, 'Cite'))]).toEqual(data.sources);
    expect(
      unknown(
        en.data.sources.map((id) => [en.path, id]),
        readSources(),
      ),
    ).toEqual([]);
  });

  test('places the demos it lists, each once', () => {
    const demos = course.demos.map(({ id }) => id);
    const kebab = (name: string) => name.replace(/(?<=.)([A-Z])/g, '-$1').toLowerCase();
    for (const { data, tags } of both) {
      const shown = tags.map(({ name }) => kebab(name)).filter((name) => demos.includes(name));
      expect(shown).toEqual(data.demos);
    }
  });

  test('names only evidence rows that exist', () => {
    const rows = readEvidence().map(({ id }) => id);
    const named = both.flatMap(({ path, tags }) =>
      tags.flatMap(({ attributes: { row, rows: several } }) =>
        [row, ...(several ?? '').split(' ')].filter(Boolean).map((id) => [path, id!] as const),
      ),
    );
    expect(unknown(named, rows)).toEqual([]);
  });

  test('has a caption and a summary for every figure, and an alternative text for one that is not drawn', () => {
    const drawn = drawnFigures();
    const bare = both.flatMap(({ id, path, tags, body }) =>
      tags
        .filter(({ name }) => name === 'Figure')
        .filter(({ attributes, at }) => {
          const inside = body.slice(at, body.indexOf('</Figure>', at));
          const named = attributes.alt || drawn.has(`${id} ${attributes.id}`);
          return !named || !attributes.summary || !inside.includes('<Caption>');
        })
        .map(({ attributes }) => `${path}: ${attributes.id}`),
    );
    expect(bare).toEqual([]);
  });

  test('has a recap, a challenge with hint and solution, and says what it cannot show', () => {
    for (const { tags, headings } of both) {
      const used = tags.map(({ name }) => name);
      expect(used).toEqual(
        expect.arrayContaining(['Recap', 'Challenge', 'Hint', 'Solution', 'Predict']),
      );
      expect(headings.map(({ id }) => id)).toContain('limits');
    }
  });

  test(`reads in ${wordCount(en)} English words, between ${WORDS.from} and ${WORDS.to}`, () => {
    expect(wordCount(en)).toBeGreaterThanOrEqual(WORDS.from);
    expect(wordCount(en)).toBeLessThanOrEqual(WORDS.to);
  });
});
