import { describe, expect, test } from 'vitest';
import { factProbes, type Probe } from '~/lib/world';
import { PROBE_KINDS, probes, type ProbeKind } from '../../../../scripts/pretrain/probes';
import { readPage } from '../../lib/world/page';
import { LANGUAGES, nameOf, spelled, worlds } from '../../lib/world/worlds';

const UNANSWERED: ProbeKind[] = ['unknown', 'otherBlank', 'otherRelation', 'blankUnknown'];

describe.each(LANGUAGES)('probes (%s)', (language) => {
  const world = worlds[language];
  const { spelling, vocabulary, grammar, nouns } = world.lexicon;
  const all = probes(world, 3);

  const nameText = (name: number) =>
    spelling[name]!.map((id) => vocabulary.tokens[id]!.text).join(' ');
  const numberOf = (text: string) => nameOf(world, text.replace(' ', ''));

  function rightAnswer({ prompt }: Probe): string {
    const { note, asked, rule } = readPage(world, prompt);
    const { town, relation } = asked.at(-1)!;
    const told = note.find((fact) => fact.town === town && fact.relation === relation)?.value;
    const memory = world.facts.get(numberOf(town) * 6 + relation);
    const value = told ?? (memory === undefined ? grammar.unknown : nameText(memory));
    const like = asked.slice(0, -1).find((earlier) => earlier.relation === relation);
    const code = rule.get(vocabulary.tokens[nouns[relation]!]!.text) ?? like?.answer[0];
    return [...(code ? [code] : []), value, grammar.stops.statement].join(' ');
  }

  test('have the answers that a careful reader would give', () => {
    for (const kind of PROBE_KINDS) {
      for (const probe of all[kind]) {
        expect(spelled(world, probe.answer), spelled(world, probe.prompt)).toBe(rightAnswer(probe));
      }
    }
  });

  test('ask at least 400 unanswerable questions, and fit the context', () => {
    for (const kind of PROBE_KINDS) {
      const unanswered = UNANSWERED.includes(kind);
      expect(all[kind].length).toBeGreaterThanOrEqual(unanswered ? 400 : 240);
      const abstains = all[kind].filter(({ answer }) => answer[0] === world.lexicon.unknown);
      expect(abstains.length).toBe(unanswered ? all[kind].length : 0);
      for (const { prompt, answer } of all[kind]) {
        expect(prompt.length + answer.length).toBeLessThanOrEqual(97);
      }
    }
  });

  test('start with the start token and end where the answer begins', () => {
    for (const { prompt, answer } of PROBE_KINDS.flatMap((kind) => all[kind])) {
      expect(prompt[0]).toBe(world.lexicon.start);
      expect(prompt.at(-1)).toBe(world.lexicon.markers.answer);
      expect(answer.at(-1)).toBe(world.lexicon.stop);
    }
  });

  test('about reading name only held-out towns and people', () => {
    const towns = [...world.new, ...world.abstention];
    for (const { prompt } of all.reading) {
      for (const { town, relation, value } of readPage(world, prompt).note) {
        expect(towns).toContain(numberOf(town));
        if (relation === 0) expect(world.people.unseen).toContain(numberOf(value));
      }
    }
  });

  test('about override contradict memory in every fact of the note', () => {
    for (const { prompt } of all.override) {
      for (const { town, relation, value } of readPage(world, prompt).note) {
        expect(nameText(world.facts.get(numberOf(town) * 6 + relation)!)).not.toBe(value);
      }
    }
  });

  test('about blanks use each blank for one name, where they should', () => {
    const isBlank = (name: string) => /^b\d+$/.test(name);
    const check = (kind: ProbeKind, towns: boolean, values: boolean) => {
      for (const { prompt } of all[kind]) {
        const { note } = readPage(world, prompt);
        expect(note).toHaveLength(4);
        expect(note.every(({ town }) => isBlank(town) === towns)).toBe(true);
        expect(note.every(({ value }) => isBlank(value) === values)).toBe(true);
        const names = [...new Set(note.map(({ town }) => town)), ...note.map((f) => f.value)];
        const blanks = names.filter(isBlank);
        expect(new Set(blanks).size).toBe(blanks.length);
      }
    };
    check('blankTowns', true, false);
    check('blankValues', false, true);
    for (const kind of ['blankBoth', 'otherBlank', 'otherRelation'] as const) {
      check(kind, true, true);
    }
  });

  test('without a note differ from one another', () => {
    const prompts = all.unknown.map(({ prompt }) => prompt.join());
    expect(new Set(prompts).size).toBe(prompts.length);
    const known = factProbes(world, world.facts, 1_000, 1);
    expect(new Set(known.map(({ prompt }) => prompt.join())).size).toBe(480);
  });

  test('ask in the requested form', () => {
    for (const { prompt } of factProbes(world, world.newFacts, 120, 1, 2)) {
      expect(readPage(world, prompt).asked[0]!.form).toBe(2);
    }
  });

  test('are the same for the same seed, and as many as requested', () => {
    expect(probes(world, 3)).toEqual(all);
    expect(probes(world, 4).reading).not.toEqual(all.reading);
    const few = probes(world, 3, { answered: 5, unanswered: 7 });
    expect([few.rule.length, few.otherBlank.length]).toEqual([5, 7]);
  });
});
