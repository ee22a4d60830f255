import { existsSync, readFileSync } from 'node:fs';
import { fc, forAllOf } from '../property';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { flipsOf } from '~/demos/guide/core/flips';
import { planFor, roadsOf } from '~/demos/guide/core/plan';
import { proofsOf, type ShownProof } from '~/demos/guide/memo/proofs';
import { stepTexts, tasksOf, weekOf } from '~/demos/guide/state';
import { cards } from '~/demos/guide/view/cards';
import { MAKERS } from '~/lib/cost/makers';
import { toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { completed } from '~/demos/guide/core/rules';
import { rank } from '~/lib/matrix/ranking';
import { asCriterion } from '~/lib/matrix/criteria';
import { partsOf, roadOf, WAYS, type Way } from '~/demos/guide/core/ways';
import { guide as schema } from '~/schemas/guide';
import { stateOf } from '../demos/guide/state';
import { everyPlan } from '../demos/guide/every-plan';
import {
  readBoard,
  readEvidence,
  readGuide,
  readMatrix,
  readShortAnswers,
  repeated,
  expectKnown,
  idsOf,
  readEvidenceTexts,
} from './read';

const guide = readGuide();
const { questions, rules, presets } = guide;
const matrix = readMatrix();
const cases = readShortAnswers();
/** True for a cell of a record of the ladder, or of the lab. */
const isRecorded = (cell: string) => {
  const [name, ...path] = cell.split('/');
  const file = ['ladder', 'four-roads']
    .map((demo) => `content/runs/${demo}/${name}.json`)
    .find((one) => existsSync(one));
  type Recorded = { snapshot: { cells: Record<string, number> } };
  return (
    file !== undefined &&
    path.join('/') in (JSON.parse(readFileSync(file, 'utf8')) as Recorded).snapshot.cells
  );
};
const roadsFor = (answers: Record<string, string>) =>
  roadsOf(planFor(rules, completed(questions, answers))).map(roadOf);

describe('the rules of the guide', () => {
  test('cite matrix rows and evidence that exist', () => {
    const named = (key: 'matrix' | 'evidence') =>
      rules.flatMap((rule) =>
        rule[key].map((row) => [`content/guide.yaml ${rule.id}`, row] as const),
      );
    expectKnown(named('matrix'), matrix.criteria);
    expectKnown(named('evidence'), readEvidence());
  });

  test('say what our records say by names that exist, each of them used', () => {
    const named = new Set(rules.flatMap(({ lab = [] }) => lab));
    expect([...named].sort()).toEqual(Object.keys(guide.measured).sort());
  });

  test('take each figure of our records from the same cells in both languages, real models first', () => {
    for (const [name, { en, zh }] of Object.entries(guide.measured)) {
      const [inEn, inZh] = [en, zh].map((text) => text.match(/(?<=\{| of )[\w/-]+(?= of |\})/g)!);
      expect(
        inEn!.filter((cell) => !isRecorded(cell)),
        name,
      ).toEqual([]);
      expect(inZh!.map((cell) => cell.replace('-zh/', '-en/')).sort(), name).toEqual(inEn!.sort());
      expect(en.replace(/\{[^}]*\}/g, ''), name).not.toMatch(/\d%/);
      const [real, toy] = [/SmolLM2|it sorted/, /toy/].map((one) => en.search(one));
      expect(toy! < 0 || real! < toy!, name).toBe(true);
    }
  });
});

describe('the texts of the guide', () => {
  const evidence = readEvidenceTexts();

  test('show in proofs only numbers of their evidence row, or 100 minus one', () => {
    const wrong = rules.flatMap(({ id, proof }) =>
      (proof?.rows ?? []).flatMap(({ value }) => {
        const digits = value.split('.')[1]?.length ?? 0;
        const numbers = (evidence.get(proof!.evidence)!.match(/\d+(\.\d+)?/g) ?? []).map(Number);
        const given = numbers.some((number) =>
          [number, 100 * number, 100 - number].some((one) => one.toFixed(digits) === value),
        );
        return given || ['1', '100'].includes(value)
          ? []
          : [`content/guide.yaml ${id}: ${value} is not in ${proof!.evidence}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('name in lab pairs only recorded cells, in both languages', () => {
    const cells = guide.labs.flatMap(({ rows }) => rows.flatMap(({ cell }) => cell.split(' of ')));
    const all = LOCALE_CODES.flatMap((locale) =>
      cells.flat().map((cell) => cell.replace('{l}', locale)),
    );
    expect(all.filter((cell) => !isRecorded(cell))).toEqual([]);
  });

  test('explain each rule against a road in at most nine words', () => {
    const against = rules.filter(({ roads }) =>
      Object.values(roads).some((effect) => effect === 'exclude' || Number(effect) < 0),
    );
    expect(idsOf(against.filter(({ short }) => !short))).toEqual([]);
    const long = against.filter(({ short }) => short!.en.split(' ').length > 10);
    expect(idsOf(long)).toEqual([]);
  });

  test('cover every option of the three blanks beside the case', () => {
    const named = questions.filter(({ id }) => ['text', 'examples', 'time'].includes(id));
    expect(named).toHaveLength(3);
    for (const { options } of named)
      for (const { id, blank, if: condition } of options)
        expect([id, !!blank, !!condition]).toEqual([id, true, true]);
  });

  test('let one of these blanks change the advice in every case that is not restricted', () => {
    for (const { id, answers } of presets) {
      const given = completed(questions, answers);
      const flips = flipsOf(questions, rules, given).filter(({ question }) =>
        ['text', 'examples', 'time'].includes(question),
      );
      // Where pages are restricted, that alone settles the road.
      expect(flips.length > 0, id).toBe(answers.privacy !== 'restricted');
    }
  });

  test('put a classifier before any road for labels, and only for labels', () => {
    const first = (task: string, examples: string) =>
      planFor(rules, completed(questions, { task, text: 'none', examples })).rules.flatMap(
        ({ id, before }) => (before ? [id] : []),
      );
    expect(first('labels', 'none')).toEqual(['labels-from-a-strong-model']);
    expect(first('labels', 'dozens')).toEqual(['classifier-first']);
    expect(first('labels', 'thousands')).toEqual(['classifier-first']);
    expect(first('form', 'thousands')).toEqual([]);
  });
});

describe('every set of answers', () => {
  const seen = new Map<string, number>();
  /** One set of answers for each answer with other exhibits: its first road, the proofs of its rules, and what labs and weeks ask. */
  const exhibited = new Map<string, Record<string, string>>();
  let sets = 0;
  const proving = rules.filter(({ proof }) => proof);
  /** Acting adds tools to any plan and moves nothing else, as a test below says, so one way to act is enough. */
  const visited = questions.map((one) =>
    one.id === 'act' ? { ...one, options: one.options.slice(-1) } : one,
  );
  const moving = rules.filter(({ roads }) => Object.keys(roads).length > 0);
  const look: Parameters<typeof everyPlan<(typeof rules)[number]>>[2] = (
    roads,
    holding,
    answers,
    many,
  ) => {
    sets += many;
    const way = roads.join();
    seen.set(way, (seen.get(way) ?? 0) + many);
    const { task, changes, privacy } = answers;
    const leadParts = partsOf(roads[0]!);
    let key = `${roads[0]} ${task} ${changes} ${privacy}`;
    for (const rule of proving)
      if (leadParts.some((part) => rule.roads[part]) && holding.includes(rule)) key += rule.id;
    if (!exhibited.has(key)) exhibited.set(key, { ...answers });
  };
  everyPlan(visited, moving, look, ['task', 'changes', 'privacy']);
  const states = [...exhibited.values()].flatMap((answers) =>
    LOCALE_CODES.map((locale) => stateOf('support-bot', locale, answers)),
  );
  const contradiction = ({ kind, rows }: ShownProof, lead: Way, said: string): string[] => {
    const values = (isLead: boolean) =>
      rows.filter(({ road }) => (road === lead) === isLead).map(({ value }) => Number(value));
    const own = values(true);
    const others = values(false);
    return own.length === 0 ||
      Math.max(...own) > Math.min(...others, Infinity) ||
      others.length === 0
      ? []
      : [`${said}: ${kind} ${rows.map(({ name, value }) => `${name} ${value}`).join()}`];
  };

  test('shows a measured proof for its first road, in both languages', () => {
    const bare = states.filter((state) => {
      const lead = state.plan.steps[0]!.road;
      return !proofsOf(state).some(
        ({ kind, on, rows }) => kind !== 'judged' && on && rows.some(({ road }) => road === lead),
      );
    });
    expect(bare.map(({ answers }) => JSON.stringify(answers))).toEqual([]);
  });

  test('starts with a road that is not last in the bars beside it', () => {
    expect(
      states.flatMap((state) =>
        proofsOf(state).flatMap((shown) =>
          contradiction(shown, state.plan.steps[0]!.road, JSON.stringify(state.answers)),
        ),
      ),
    ).toEqual([]);
  });

  test('shows no weights of a case that rank another road first', () => {
    const criteria = matrix.criteria.map(asCriterion);
    const wrong = presets.flatMap(({ id, matrix: of, answers }) => {
      const weights = matrix.presets.find((preset) => preset.id === of)?.weights;
      if (!weights) return [];
      const weighed = { own: false, ranking: rank(criteria, weights)! };
      const options = (name: string) => questions.find((one) => one.id === name)!.options;
      return options('text').flatMap((text) =>
        options('examples').flatMap((examples) =>
          options('time').flatMap((time) => {
            const given = { ...answers, text: text.id, examples: examples.id, time: time.id };
            const state = { ...stateOf(id, 'en', given), weighed };
            const [judged] = proofsOf(state).slice(-1);
            const lead = roadOf(state.plan.steps[0]!.road);
            return judged!.rows.length > 0 && judged!.rows[0]!.road !== lead ? [given] : [];
          }),
        ),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('suggests for this week a form of its first road', () => {
    const forms: Record<Way, RegExp> = {
      prompt: /structured output|constrain the output|check the answer against your schema/,
      paste: /cache/,
      rag: /file search|keyword|knowledge base|look up every entry/,
      finetune: /sells tuning|your own card|training a small open model/,
      scratch: /for one night/,
      tools: /tool that can only read/,
    };
    for (const state of states.filter(({ locale }) => locale === 'en')) {
      const lead = state.plan.steps[0]!.road;
      const { text } = weekOf(state, lead);
      expect(text).toMatch(forms[lead]);
      if (state.answers.privacy === 'inside') expect(text).not.toMatch(/hosted|[Uu]pload/);
    }
  });

  test('leads to a plan', () => {
    expect(sets).toBe(visited.reduce((product, { options }) => product * options.length, 1));
    expect(
      seen.get('') ?? 0,
      'content/guide.yaml: sets of answers with no advice; let a rule reach them',
    ).toBe(0);
  });

  test('together covers every way as a first step', () => {
    const first = new Set([...seen.keys()].map((way) => way.split(',')[0]));
    expect([...first, 'tools'].sort()).toEqual([...WAYS].sort());
  });

  test('never both requires and excludes a road', () => {
    const settled = (effect: string) =>
      WAYS.filter((road) => rules.some(({ roads }) => roads[road] === effect));
    expect(settled('require')).toEqual(['rag', 'tools']);
    expect(settled('exclude')).toEqual(['paste', 'finetune', 'scratch']);
  });

  test('reaches pretraining only with unread data of a billion words and a team', () => {
    const ways = [...seen].filter(([way]) => way.includes('scratch'));
    const share = ways.reduce((sum, [, count]) => sum + count, 0) / sets;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.01);
  });
});

describe('acting, as an answer,', () => {
  test('adds tools to the plan of any case, never first, and changes nothing else', () => {
    for (const { answers } of presets)
      for (const act of ['reads', 'changes']) {
        const given = completed(questions, answers);
        const before = planFor(rules, given);
        const after = planFor(rules, { ...given, act });
        expect(roadsOf(after)).toContain('tools');
        const besideTools = (plan: typeof before) =>
          roadsOf(plan).filter((road) => road !== 'tools');
        expect(besideTools(after)).toEqual(besideTools(before));
        expect(roadsOf(after)[0]).toBe(roadsOf(before)[0]);
      }
    const moves = rules.filter(({ when, roads }) => when.some(({ act }) => act) && !roads.tools);
    // Where it only answers, what it has read speaks for a prompt; where it acts, its instructions do.
    expect(moves.flatMap(({ id, roads }) => Object.keys(roads).map((road) => [id, road]))).toEqual([
      ['model-has-read-it', 'prompt'],
      ['agent-follows-its-instructions', 'prompt'],
    ]);
  });

  test('adds a caution about planted instructions if the model changes things', () => {
    for (const locale of LOCALE_CODES) {
      const { plan } = stateOf('support-bot', locale, { act: 'changes' });
      const caution = plan.rules.find(({ id }) => id === 'calls-are-checked-outside')!;
      expect(caution.evidence).toEqual(expect.arrayContaining(['E112', 'E179']));
      expect(caution.risk).toMatch(/^(Prompt injection|提示注入)/);
      expect(plan.steps.map(({ road }) => road)).toEqual(['rag', 'tools']);
    }
  });
});

describe('the answer where text may go', () => {
  const everyStep = (answers: Record<string, string>, locale: Locale): string =>
    presets
      .flatMap(({ id }) => {
        const state = stateOf(id, locale, answers);
        return [
          ...state.plan.steps.flatMap(({ road }) => [
            weekOf(state, road).text,
            stepTexts(state, road).step,
            ...tasksOf(state, road),
          ]),
          ...state.plan.rules.flatMap(({ before }) => before ?? []),
        ];
      })
      .join(' ');
  const HOSTED = /\bhosted|upload|provider|service|vendor|OpenAI|Gemini|托管|上传|服务商|厂商/i;

  test.each(LOCALE_CODES)(
    'names no hosted service in any step if nothing may leave (%s)',
    (locale) => {
      for (const act of ['no', 'changes'])
        for (const text of ['short', 'handbook', 'library'])
          for (const output of ['text', 'citations', 'schema']) {
            const said = everyStep({ privacy: 'inside', act, text, output }, locale);
            expect(HOSTED.exec(said)?.[0], said).toBeUndefined();
          }
    },
  );

  test('names the makers with mainland prices if only a domestic cloud is allowed', () => {
    const makers = [
      ...new Set(
        readBoard()
          .filter((row) => row.currency === 'CNY')
          .map((row) => row.maker),
      ),
    ];
    expect(makers.length).toBeGreaterThanOrEqual(4);
    for (const locale of LOCALE_CODES)
      for (const text of ['none', 'short', 'library']) {
        const state = stateOf('support-bot', locale, { privacy: 'country', text, output: 'text' });
        const { text: said, sold } = weekOf(state, state.plan.steps[0]!.road);
        for (const maker of makers) expect(said).toContain(MAKERS[locale][maker] ?? maker);
        expect(sold).toHaveLength(makers.length);
        expect(said).not.toMatch(/OpenAI|Gemini|Vertex|Fireworks/);
      }
  });

  test('names constrained output with its row if JSON must follow a schema', () => {
    for (const locale of LOCALE_CODES) {
      const drawn = cards(stateOf('support-bot', locale, { output: 'schema' }))
        .map(toHtml)
        .join('');
      expect(drawn).toMatch(/data-before="constrained-output"[^§]*#E161"/);
    }
  });
});

const anyAnswers = fc.record(
  Object.fromEntries(
    questions.map(({ id, options }) => [id, fc.constantFrom(...options.map((one) => one.id))]),
  ),
);

test('every single answer that changes the advice has a named reason', () => {
  forAllOf(400, anyAnswers, (answers) => {
    for (const { question, option, reasons } of flipsOf(questions, rules, answers))
      expect(
        reasons.length,
        `content/guide.yaml: no rule says why ${question}: ${option} changes the advice; name the question under its when`,
      ).toBeGreaterThan(0);
  });
});

describe('the presets of the guide', () => {
  const criteria = matrix.criteria.map(asCriterion);
  test.each([
    [
      'case',
      'than its case in content/short-answer.yaml (-); weaken the newest rule, or change the case',
      cases.map((one) => [one.id, one.first]),
    ],
    [
      'matrix',
      'than leads in content/matrix.yaml (-); weaken the newest rule, or change the weights',
      matrix.presets.map(({ id, weights }) => [id, rank(criteria, weights)![0]!.road]),
    ],
  ] as const)(
    'cover each %s that another page shows, and start with its road',
    (of, than, roads) => {
      const named = presets.filter((preset) => preset[of]);
      expect(repeated(named.map((preset) => preset[of]!))).toEqual([]);
      expect(
        Object.fromEntries(named.map((preset) => [preset[of], roadsFor(preset.answers)[0]])),
        `content/guide.yaml: the rules let a preset begin with another road (+) ${than}`,
      ).toEqual(Object.fromEntries(roads));
    },
  );

  test('use the names of the comparison’s presets', () => {
    const wrong = presets.filter(({ matrix: id, name }) => {
      const named = matrix.presets.find((preset) => preset.id === id)?.name;
      return named && named.en.includes('bot') && named.en !== name.en;
    });
    expect(wrong).toEqual([]);
  });
});

const written: unknown = parse(readFileSync('content/guide.yaml', 'utf8'));
// Where the file itself does not fit, schemas.test.ts says so.
describe.skipIf(!schema.safeParse(written).success)('an invalid guide file', () => {
  type File = {
    questions: { id: string; options: unknown[] }[];
    rules: Record<string, unknown>[];
    presets: { answers: Record<string, string> }[];
    measures: Record<string, unknown>;
    settle: Record<string, unknown>;
  };
  const broken = (change: (file: File) => void): string => {
    const file = structuredClone(written) as File;
    change(file);
    return (
      schema
        .safeParse(file)
        .error?.issues.map(({ message }) => message)
        .join(' ') ?? ''
    );
  };

  test.each<[string, (file: File) => void, RegExp]>([
    ['an unknown question', (f) => (f.rules[0]!.when = { mood: ['good'] }), /no question “mood”/],
    [
      'an unknown option',
      (f) => (f.rules[0]!.when = { task: ['sing'] }),
      /no option “sing”; take one of facts, labels/,
    ],
    [
      'a preset with an unknown option',
      (f) => (f.presets[0]!.answers.time = 'never'),
      /facts-in-form: “time” has no option “never”/,
    ],
    [
      'a rule that rests on nothing',
      (f) => Object.assign(f.rules[0]!, { matrix: [], evidence: [], lab: [] }),
      /more-than-a-prompt: the rule rests on nothing/,
    ],
    [
      'a rule that excludes prompting',
      (f) => (f.rules[0]!.roads = { prompt: 'exclude' }),
      /may not exclude prompting/,
    ],
    [
      'a proof that the rule does not cite',
      (f) => (f.rules[0]!.evidence = ['E03']),
      /its proof is of E181, which the rule does not cite/,
    ],
    ['six points', (f) => (f.rules[0]!.roads = { rag: 6 }), /points from -5 to 5/],
    ['a rule twice', (f) => f.rules.push(f.rules[0]!), /two rules have this id/],
    [
      'a fourteenth question',
      (f) => f.questions.push({ ...f.questions[0]!, id: 'more' }),
      /at most thirteen/,
    ],
    ['an error without a measure', (f) => delete f.measures.form, /say what to count .+ “form”/],
    [
      'an error without ten questions',
      (f) => delete f.settle.form,
      /which ten questions .+ “form”/,
    ],
    [
      'a measure with rate and margin',
      (f) => Object.assign(f.measures.form as object, { margin: 0.1 }),
      /a rate or a margin, one of them/,
    ],
  ])('%s is named in a sentence', (_, change, said) => {
    expect(broken(change)).toMatch(said);
  });
});
