import { RELATIONS, type World } from '~/lib/world';
import { spelled } from './worlds';

/** A fact or a question as the words say it, found without the code under test. */
export interface Said {
  town: string;
  relation: number;
  value: string;
}

export interface Page {
  /** Relation to code, as the rule says. */
  rule: Map<string, string>;
  note: Said[];
  /** Questions with the words that answer them, the stop left out; empty when none follow. */
  asked: { town: string; relation: number; form: number; answer: string[] }[];
  /** Statements outside notes. */
  told: Said[];
}

/** Word by word, as a reader with a pencil would: cut at the stops, compare with every form. */
export function readPage(world: World, tokens: readonly number[]): Page {
  const { markers, stops } = world.lexicon.grammar;
  const page: Page = { rule: new Map(), note: [], asked: [], told: [] };
  let place = 'memory';
  let sentence: string[] = [];
  for (const word of spelled(world, tokens).split(' ').slice(1)) {
    if (word === markers.note.word) place = 'note';
    else if (word === markers.rule.word) place = 'rule';
    else if (word === markers.question.word) place = 'question';
    else if (word === markers.answer.word) {
      page.asked.push({ ...questionOf(world, sentence.join(' ')), answer: [] });
      sentence = [];
      place = 'answer';
    } else {
      sentence.push(word);
      if (word !== stops.statement) continue;
      if (place === 'rule') page.rule = ruleOf(sentence);
      else if (place === 'answer') page.asked.at(-1)!.answer = sentence.slice(0, -1);
      else page[place === 'note' ? 'note' : 'told'].push(statementOf(world, sentence.join(' ')));
      sentence = [];
      if (place === 'answer') place = 'memory';
    }
  }
  return page;
}

function ruleOf(words: readonly string[]): Map<string, string> {
  const rule = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) rule.set(words[i]!, words[i + 1]!);
  return rule;
}

const pattern = (form: readonly string[]) => {
  const escaped = form.join(' ').replace(/[.?]/g, '\\$&');
  return new RegExp(`^${escaped.replace('{town}', '(?<t>.+)').replace('{value}', '(?<v>.+)')}$`);
};

function questionOf({ lexicon }: World, text: string) {
  for (const [relation, name] of RELATIONS.entries()) {
    for (const [form, words] of lexicon.grammar.relations[name].questions.entries()) {
      const found = pattern(words).exec(text);
      if (found) return { town: found.groups!.t!, relation, form };
    }
  }
  throw new Error(`No question is worded "${text}".`);
}

function statementOf({ lexicon }: World, text: string): Said {
  for (const [relation, name] of RELATIONS.entries()) {
    for (const words of lexicon.grammar.relations[name].statements) {
      const found = pattern(words).exec(text);
      if (found) return { town: found.groups!.t!, relation, value: found.groups!.v! };
    }
  }
  throw new Error(`No statement is worded "${text}".`);
}
