import { describe, expect, test } from 'vitest';
import {
  readClaimFiles,
  readClaims,
  readContradictions,
  readCourse,
  readEvidence,
  readSources,
  readTopics,
  repeated,
  expectKnown,
  idsOf,
} from './read';

const claims = readClaims();
const lessons = idsOf(readCourse().parts.flatMap(({ lessons }) => lessons));
const rows = idsOf(readEvidence());
const sources = idsOf(readSources());

/** Missing figures, page furniture and slips: only the stored text can decide them. */
const DECIDED_BY_THE_ARTICLE_ALONE =
  '000-39 001-10 001-31 001-37 001-52 002-32 002-46 003-38'.split(' ');

describe('claims', () => {
  test('come from four articles, with unique ids', () => {
    expect(readClaimFiles()).toHaveLength(4);
    expect(repeated(idsOf(claims))).toEqual([]);
  });

  test('are in the file of their article, numbered without a gap', () => {
    for (const { name, article, claims } of readClaimFiles()) {
      expect(article.id).toBe(name);
      const ids = idsOf(claims).sort();
      const numbered = ids.map((_, i) => `${name}-${String(i + 1).padStart(2, '0')}`);
      const at = ids.findIndex((id, i) => id !== numbered[i]);
      expect(at < 0 ? '' : `content/claims/${name}.yaml: call ${ids[at]} ${numbered[at]}`).toBe('');
    }
  });

  test('name only evidence, sources and lessons that exist', () => {
    const named = (key: 'evidence' | 'sources' | 'lessons') =>
      readClaimFiles().flatMap(({ name, claims }) =>
        claims.flatMap((claim) =>
          claim[key].map((id) => [`content/claims/${name}.yaml ${claim.id}`, id] as const),
        ),
      );
    expectKnown(named('evidence'), rows);
    expectKnown(named('sources'), sources);
    expectKnown(named('lessons'), lessons);
  });

  test('have a source, or are listed as decided by the article alone', () => {
    const alone = idsOf(claims.filter(({ sources }) => sources.every((id) => id === 'ART')));
    const bare = alone.filter((id) => !DECIDED_BY_THE_ARTICLE_ALONE.includes(id));
    expect(
      bare.map(
        (id) =>
          `content/claims/${id.slice(0, 3)}.yaml ${id}: name a work under sources, or list the claim in tests/content/claims.test.ts`,
      ),
    ).toEqual([]);
    expect(DECIDED_BY_THE_ARTICLE_ALONE.filter((id) => !alone.includes(id))).toEqual([]);
  });

  test('use exactly the topics and kinds of topics.yaml', () => {
    const { topics, kinds } = readTopics();
    const used = (key: 'topic' | 'kind') => [...new Set(claims.map((c) => c[key]))].sort();
    expect(used('topic')).toEqual(Object.keys(topics).sort());
    expect(used('kind')).toEqual(Object.keys(kinds).sort());
  });

  test('with a changed verdict have another verdict now and no future date', () => {
    const today = new Date().toISOString().slice(0, 10);
    const moved = claims.filter((claim) => claim.moved);
    expect(moved.length).toBeGreaterThan(0);
    expect(idsOf(moved.filter(({ verdict, moved }) => verdict === moved!.from))).toEqual([]);
    expect(idsOf(moved.filter(({ moved }) => moved!.on > today))).toEqual([]);
  });

  test('judged wrong or contested were read again, and cite the rows they were read against', () => {
    const judged = claims.filter(({ verdict }) => ['wrong', 'contested'].includes(verdict));
    const remedy = 'content/claims: give each readAgain (on, asked, rows)';
    expect(idsOf(judged.filter(({ readAgain }) => !readAgain)), remedy).toEqual([]);
    const uncited = claims.flatMap(({ id, evidence, readAgain }) =>
      (readAgain?.rows ?? []).filter((row) => !evidence.includes(row)).map((row) => [id, row]),
    );
    expect(uncited).toEqual([]);
  });

  test('that cite E01 say how its models were tuned', () => {
    const resting = claims.filter(({ evidence }) => evidence.includes('E01'));
    const untold = resting.filter((claim) => {
      const said = (l: 'en' | 'zh') => `${claim.reason[l]} ${claim.doubt?.[l]}`;
      const en = said('en').includes('next-token training on the raw text, without questions');
      return !en || !said('zh').includes('拿原文训练模型预测下一个词元，不带问题');
    });
    expect(resting.length).toBeGreaterThan(17);
    expect(idsOf(untold)).toEqual([]);
  });

  test('with can, may or sometimes are judged by the rule beside the legend', () => {
    const verdictOf = (id: string) => claims.find((claim) => claim.id === id)!.verdict;
    const mild = ['002-21', '002-22', '002-24', '002-31', '002-33', '002-42', '003-18'];
    expect(mild.map(verdictOf)).toEqual(mild.map(() => 'supported'));
    for (const id of ['000-18', '000-31']) {
      expect(verdictOf(id)).toBe('partly');
      expect(claims.find((claim) => claim.id === id)!.doubt!.zh).toContain('单独判断');
    }
  });

  test('that state nothing are marked no-claim, and none of them is vague', () => {
    const none = idsOf(claims.filter(({ verdict }) => verdict === 'no-claim'));
    expect(none).toEqual(expect.arrayContaining(DECIDED_BY_THE_ARTICLE_ALONE));
    expect(none).toHaveLength(12);
    expect(claims.filter(({ verdict }) => verdict === 'vague')).toHaveLength(8);
  });

  test('say what remains right only if something was criticised', () => {
    const both = claims.filter(({ verdict, remains }) => verdict === 'supported' && remains);
    expect(idsOf(both)).toEqual([]);
  });
});

describe('the contradictions between articles', () => {
  const contradictions = readContradictions();

  test('number 21, with unique ids', () => {
    expect(contradictions).toHaveLength(21);
    expect(repeated(idsOf(contradictions))).toEqual([]);
  });

  test('name only claims, rows and sources that exist', () => {
    const ids = idsOf(claims);
    const named = (key: 'claims' | 'rows' | 'sources') =>
      contradictions.flatMap((x) => (x[key] ?? []).map((id) => [x.id, id] as const));
    expectKnown(named('claims'), ids);
    expectKnown(named('rows'), rows);
    expectKnown(named('sources'), sources);
  });

  test('are settled in the numbers that the claims page states', () => {
    const count = (by: string) => contradictions.filter(({ settledBy }) => settledBy === by).length;
    expect(['word', 'task', 'measured', 'time'].map(count)).toEqual([6, 5, 5, 5]);
  });

  test('cite an evidence row or a source', () => {
    const bare = contradictions.filter(({ rows, sources }) => rows.length === 0 && !sources);
    expect(idsOf(bare)).toEqual([]);
  });
});
