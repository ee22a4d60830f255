import { describe, expect, test } from 'vitest';
import { keyFrom, lacking } from '~/lib/answering/key';
import { inLanguage, type BilingualHandbook } from '~/lib/handbook/handbook';
import { mayRead, ROLES, shelved } from '~/lib/handbook/handbook';
import { documentOf } from '~/lib/retrieval/library';
import { segment } from '~/lib/text/segment';
import { readHandbook, repeated, expectKnown, idsOf } from './read';
import { brokenRules } from './typography';

const { about, passages, questions, keys } = readHandbook();
const byId = new Map(passages.map((passage) => [passage.id, passage]));
const ofKind = (kind: string) => passages.filter((passage) => passage.kind === kind);
const LOCALES = ['en', 'zh'] as const;

describe('the built-in handbook', () => {
  test.each([
    ['passages', 80, 'hl-', passages],
    ['questions', 40, 'q', questions],
  ])('has its %s, %d of them, numbered in order', (_, count, letters, all) => {
    expect(idsOf(all)).toEqual(
      Array.from({ length: count }, (_, at) => `${letters}${String(at + 1).padStart(2, '0')}`),
    );
  });

  test('has every text in both languages, without repeats', () => {
    for (const locale of LOCALES) {
      expect(repeated(passages.map(({ text }) => text[locale]))).toEqual([]);
      expect(repeated(questions.map(({ text }) => text[locale]))).toEqual([]);
    }
    expect(idsOf(passages.filter(({ text }) => /\p{Script=Han}/u.test(text.en)))).toEqual([]);
    expect(idsOf(passages.filter(({ text }) => !/\p{Script=Han}/u.test(text.zh)))).toEqual([]);
  });

  test('states the same figures in both languages', () => {
    const figures = (text: string) =>
      [...text.matchAll(/\d{1,2}:\d{2}|[A-Z]+-\d+/g)].map(([figure]) => figure).sort();
    const differing = passages.filter(
      ({ text }) => `${figures(text.en)}` !== `${figures(text.zh)}`,
    );
    expect(idsOf(differing)).toEqual([]);
  });

  test('follows the rules of written Chinese', () => {
    const faults = passages.flatMap(({ id, title, text, section }) =>
      [title.zh, text.zh, section.zh].flatMap((one) => brokenRules(one, id)),
    );
    expect(faults).toEqual([]);
    expect(questions.flatMap(({ id, text }) => brokenRules(text.zh, id))).toEqual([]);
  });

  test('states its origin and its licence', () => {
    expect(about.licence).toBe('CC BY 4.0');
    expect(idsOf(about.roles)).toEqual(ROLES);
  });

  test('has outdated, planted and forbidden passages, and mostly valid ones', () => {
    expect(ofKind('outdated').length).toBeGreaterThanOrEqual(3);
    expect(ofKind('poisoned').length).toBeGreaterThanOrEqual(2);
    expect(passages.filter(({ role }) => role !== 'public').length).toBeGreaterThanOrEqual(3);
    expect(passages.filter(({ kind }) => !kind).length).toBeGreaterThanOrEqual(60);
  });

  test('replaces only passages that are marked outdated and dated earlier', () => {
    const replacing = passages.filter(({ replaces }) => replaces);
    expect(replacing.length).toBeGreaterThan(0);
    const wrong = replacing.filter(({ replaces, date }) => {
      const old = byId.get(replaces!);
      return old?.kind !== 'outdated' || old.date >= date;
    });
    expect(wrong.map(({ id, replaces }) => `${id} replaces ${replaces}`)).toEqual([]);
    expect(repeated(replacing.map(({ replaces }) => replaces!))).toEqual([]);
    const left = ofKind('outdated').filter(
      ({ id }) => !replacing.some(({ replaces }) => replaces === id),
    );
    expect(idsOf(left)).toEqual([]);
  });
});

describe('the built-in questions', () => {
  const ids = idsOf(passages);

  test('name gold passages that exist', () => {
    const named = questions.flatMap(({ id, gold, forbiddenGold = [] }) =>
      [...gold, ...forbiddenGold].map((passage) => [id, passage] as const),
    );
    expectKnown(named, ids);
  });

  test('are answered by valid passages that their asker may read', () => {
    const open = { forbidden: false };
    const wrong = questions.flatMap(({ id, asker, gold }) =>
      gold
        .map((passage) => byId.get(passage)!)
        .filter((passage) => passage.kind || !mayRead(passage, asker, open))
        .map((passage) => `${id}: ${passage.id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('name as forbidden only passages that their asker may not read', () => {
    const open = { forbidden: false };
    const readable = questions.flatMap(({ id, asker, forbiddenGold = [] }) =>
      forbiddenGold
        .filter((passage) => mayRead(byId.get(passage)!, asker, open))
        .map((passage) => `${id}: ${passage}`),
    );
    expect(readable).toEqual([]);
  });

  test('mostly have an answer; some have none, some have a forbidden one', () => {
    const unanswered = questions.filter(({ gold }) => gold.length === 0);
    expect(questions.length - unanswered.length).toBe(34);
    expect(unanswered.filter(({ forbiddenGold }) => forbiddenGold?.length).length).toBeGreaterThan(
      0,
    );
    expect(unanswered.filter(({ forbiddenGold }) => !forbiddenGold?.length).length).toBeGreaterThan(
      0,
    );
  });

  test('show every effect at least twice', () => {
    const shown = Map.groupBy(questions, ({ shows }) => shows);
    const effects = [
      'outdated',
      'different-words',
      'near-duplicate',
      'poisoned',
      'forbidden',
      'exact-code',
    ];
    expect([...shown.keys()]).toEqual(expect.arrayContaining(effects));
    for (const effect of effects) expect(shown.get(effect)!.length).toBeGreaterThanOrEqual(2);
  });

  test.each(LOCALES)('with different words share few words with their passage: %s', (locale) => {
    const handbook = inLanguage({ passages, questions } as BilingualHandbook, locale);
    const shared = handbook.questions
      .filter(({ shows, gold }) => shows === 'different-words' && gold.length > 0)
      .map(({ text, gold }) => {
        const passage = handbook.passages.find(({ id }) => id === gold[0])!;
        const words = new Set(segment(documentOf(passage, 'heading')));
        const asked = [...new Set(segment(text))];
        return asked.filter((token) => words.has(token)).length / asked.length;
      });
    expect(shared.length).toBeGreaterThan(4);
    expect(shared.reduce((sum, share) => sum + share, 0) / shared.length).toBeLessThan(0.6);
  });

  test('match the switches, which remove the passages that they name', () => {
    const { passages: all } = inLanguage({ passages, questions } as BilingualHandbook, 'en');
    const plain = shelved(all, { outdated: false, poisoned: false, missing: false });
    expect(plain.filter(({ kind }) => kind === 'outdated' || kind === 'poisoned')).toEqual([]);
    expect(shelved(all, { outdated: true, poisoned: true, missing: false })).toHaveLength(80);
  });
});

describe('the key of an answer', () => {
  test('exists for every answerable question, in order', () => {
    const answerable = questions.filter(({ gold }) => gold.length > 0);
    expect(keys.map(({ question }) => question)).toEqual(idsOf(answerable));
  });

  test('occurs in the answering passages in its first form, and not in the question', () => {
    const wrong = keys.flatMap(({ question, ...ways }) => {
      const { gold, text } = questions.find(({ id }) => id === question)!;
      return LOCALES.flatMap((locale) => {
        const first = keyFrom(ways[locale]).map(([one = '']) => [one]);
        const said = gold.map((id) => byId.get(id)!.text[locale]).join(' ');
        const missing = lacking(first, said).map((one) => `${question} ${locale}: lacks ${one}`);
        const given = first.filter((one) => lacking([one], text[locale]).length === 0);
        return [...missing, ...given.map((one) => `${question} ${locale}: asked with ${one}`)];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('is no word that another answer might contain too', () => {
    const loose =
      /^(?:yes|no|not|half|free|low|point|kiosk|card|ten|three|\d{1,2}|可以|不|有|没有|小卖部|免费)$/;
    const found = keys.flatMap(({ question, ...ways }) =>
      LOCALES.flatMap((locale) => {
        const alone = keyFrom(ways[locale]);
        return alone.length === 1
          ? alone[0]!.filter((way) => loose.test(way)).map((way) => [question, way])
          : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['q01', 'en', 'A ticket to Heron Island is 11 crowns.', true],
    ['q01', 'en', 'A ticket to Heron Island is 11,000 crowns.', false],
    ['q27', 'en', 'Prams must be no longer than 150 centimetres.', false],
    ['q27', 'en', 'No, they need not be folded.', true],
    ['q31', 'en', 'You may eat your lunch if the kiosk is closed.', false],
    ['q31', 'en', 'The kiosk sells soup.', true],
    ['q29', 'en', 'There are 4 decks and 12 crew.', false],
    ['q29', 'en', 'It has room for 12.', true],
    ['q22', 'en', 'There is no 3-crown ticket for a cargo bike at 50 crowns.', false],
    ['q04', 'en', 'No, the fare is due every day.', true],
    ['q04', 'en', 'There is no ferry on Mondays.', false],
    ['q05', 'en', 'Be there half an hour before.', false],
    ['q22', 'zh', '自行车不免费。', false],
    ['q22', 'zh', '现在一律免费。', true],
    ['q37', 'zh', '可以带狗。', false],
    ['q37', 'zh', '水手有刷卡机。', true],
    ['q38', 'zh', '十二月大修。', false],
    ['q31', 'zh', '小卖部没开的时候，可以在前舱吃午饭。', false],
  ] as const)('%s in %s, “%s”: %s', (id, locale, said, isRight) => {
    const key = keyFrom(keys.find(({ question }) => question === id)![locale]);
    expect(lacking(key, said).length === 0).toBe(isRight);
  });
});
