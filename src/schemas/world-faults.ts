import { RELATIONS, type Form, type Grammar, type RelationName } from '~/lib/world/grammar';

/** A fault of a grammar, with its place and a remedy. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const SLOTS = new Set(['{town}', '{value}']);

const formsOf = ({ relations }: Grammar, name: RelationName): Form[] => [
  ...relations[name].statements,
  ...relations[name].questions,
];

/** Finds spellings that stand for two things. */
export function wordFaults(grammar: Grammar): Fault[] {
  const places = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [place, words] of spelledWords(grammar)) {
    for (const word of words) {
      const before = places.get(word.toLowerCase());
      places.set(word.toLowerCase(), before ?? place);
      if (before === undefined || before === place) continue;
      const message = `"${word}" is also in ${before}; a reader's text could mean either, so change one.`;
      faults.push({ path: place.split('.'), message });
    }
  }
  return faults;
}

/** Everything that a reader can type as one word, list by list, with the place of the list. */
function spelledWords(grammar: Grammar): [place: string, words: readonly string[]][] {
  const { markers, unknown, towns, mayors, relations, codes, blanks } = grammar;
  const nouns = RELATIONS.map((name) => relations[name].noun);
  const sentences = RELATIONS.flatMap((name) => formsOf(grammar, name).flat());
  return [
    ['markers', Object.values(markers).map(({ word }) => word)],
    ['unknown', [unknown]],
    ['relations', sentences.filter((word) => !SLOTS.has(word) && !nouns.includes(word))],
    ...RELATIONS.map((name): [string, string[]] => [
      `relations.${name}.noun`,
      [relations[name].noun],
    ]),
    ['towns', joined(towns)],
    ['mayors', joined(mayors)],
    ...RELATIONS.flatMap((name): [string, readonly string[]][] =>
      name === 'mayor' ? [] : [[`relations.${name}.values`, relations[name].values]],
    ),
    ['codes', codes],
    ['blanks', Array.from({ length: blanks.count }, (_, i) => `${blanks.prefix}${i}`)],
  ];
}

function joined({ first, second }: Grammar['towns']): string[] {
  return first.flatMap((one) => second.map((other) => one + other));
}

/** Finds names whose spelling cannot be distinguished from each other or from other words. */
export function nameFaults(grammar: Grammar): Fault[] {
  const faults: Fault[] = [];
  for (const place of ['towns', 'mayors'] as const) {
    const names = joined(grammar[place]).map((name) => name.toLowerCase());
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) {
      const message = `Two pairs of syllables give "${twice}"; change one of the syllables.`;
      faults.push({ path: [place], message });
    }
  }
  return grammar.spaced ? faults : [...faults, ...sharedCharacters(grammar)];
}

/** Without spaces, each character must reveal by itself whether it begins or ends a name, or is not part of one. */
function sharedCharacters(grammar: Grammar): Fault[] {
  const { towns, mayors } = grammar;
  const syllables = [...towns.first, ...towns.second, ...mayors.first, ...mayors.second];
  const others = spelledWords(grammar)
    .filter(([place]) => place !== 'towns' && place !== 'mayors')
    .flatMap(([, words]) => words);
  return syllables.flatMap((syllable, i): Fault[] => {
    const path = [towns.first, towns.second].flat().includes(syllable) ? ['towns'] : ['mayors'];
    const word = others.find((other) => other.includes(syllable));
    if (word) return [{ path, message: `"${syllable}" also stands in "${word}"; change one.` }];
    if (syllables.indexOf(syllable) === i) return [];
    return [{ path, message: `"${syllable}" stands in two lists of syllables; keep it in one.` }];
  });
}

export function sentenceFaults(grammar: Grammar, name: RelationName): Fault[] {
  const { statements, questions } = grammar.relations[name];
  const at = (list: string, i: number) => ['relations', name, list, i];
  return [
    ...statements.flatMap((form, i) => statementFaults(grammar, form, at('statements', i))),
    ...questions.flatMap((form, i) => endFaults(form, grammar.stops.question, at('questions', i))),
    ...nounFaults(grammar, name),
    ...strangerFaults(grammar, name),
  ];
}

function endFaults(form: Form, stop: string, path: Fault['path']): Fault[] {
  return form.at(-1) === stop ? [] : [{ path, message: `End with "${stop}".` }];
}

function statementFaults({ stops }: Grammar, form: Form, path: Fault['path']): Fault[] {
  const faults = endFaults(form, stops.statement, path);
  if (form.indexOf('{town}') < form.indexOf('{value}')) return faults;
  const message = 'Write {town} before {value}; the model was measured on that order.';
  return [...faults, { path, message }];
}

/** The noun connects the rules with the sentences, so the plain forms must use it. */
function nounFaults({ relations }: Grammar, name: RelationName): Fault[] {
  const { noun, statements, questions } = relations[name];
  const plain: [list: string, i: number, form: Form][] = [
    ['statements', 0, statements[0]!],
    ['questions', 0, questions[0]!],
    ['questions', 1, questions[1]!],
  ];
  return plain
    .filter(([, , form]) => !form.includes(noun))
    .map(([list, i]) => ({
      path: ['relations', name, list, i],
      message: `Use the noun "${noun}" here.`,
    }));
}

/** The third question must ask for the same in different words. */
function strangerFaults(grammar: Grammar, name: RelationName): Fault[] {
  const path = ['relations', name, 'questions', 2];
  const forms = formsOf(grammar, name);
  const third = topicWords(grammar, forms.at(-1)!);
  const taken = new Set(forms.slice(0, -1).flat());
  const shared = third.filter((word) => taken.has(word));
  if (third.length === 0) return [{ path, message: 'Use at least one word that tells the topic.' }];
  return shared.map((word) => ({
    path,
    message: `Say it with other words: "${word}" stands in another sentence of this relation too. If it tells no topic, add it to functionWords.`,
  }));
}

/** Words that belong to one relation may not occur in another, and every exception must be used. */
export function functionWordFaults(grammar: Grammar): Fault[] {
  const faults: Fault[] = [];
  const owner = new Map<string, RelationName>();
  for (const name of RELATIONS) {
    for (const word of new Set(formsOf(grammar, name).flatMap((f) => topicWords(grammar, f)))) {
      const other = owner.get(word);
      owner.set(word, name);
      if (!other) continue;
      const message = `"${word}" stands in sentences of ${other} too; use another word, or add it to functionWords.`;
      faults.push({ path: ['relations', name], message });
    }
  }
  const used = new Set(RELATIONS.flatMap((name) => formsOf(grammar, name).flat()));
  const idle = grammar.functionWords.filter((word) => !used.has(word));
  if (idle.length === 0) return faults;
  const message = `No sentence uses ${idle.join(', ')}; take it out of functionWords.`;
  return [...faults, { path: ['functionWords'], message }];
}

/** The words of a sentence that belong to its relation. */
function topicWords({ functionWords, stops }: Grammar, form: Form): string[] {
  const free = new Set([...functionWords, ...Object.values(stops), ...SLOTS]);
  return form.filter((word) => !free.has(word));
}
