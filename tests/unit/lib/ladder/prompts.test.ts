import { describe, expect, test } from 'vitest';
import {
  bare,
  conversation,
  FORM,
  PASTED_FORM,
  PROMPT_FORMS,
  turnOf,
  withFacts,
} from '~/lib/ladder/prompts';

const FACTS = ['The night boat is the Red Admiral.', 'The cat is called Pickle.'];

describe.each(PROMPT_FORMS)('the prompt form %s', (form) => {
  const { prefix, question } = withFacts(FACTS, 'What is the cat called?', form);
  const prompt = prefix + question;

  test('includes every fact once, in order', () => {
    const places = FACTS.map((fact) => prompt.indexOf(fact));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    for (const fact of FACTS) expect(prompt.split(fact)).toHaveLength(2);
  });

  test('starts the same for every question on the same facts', () => {
    expect(withFacts(FACTS, 'Which boat sails at night?', form).prefix).toBe(prefix);
  });

  test('ends where the model’s reply starts', () => {
    expect(prompt.endsWith('What is the cat called?<|im_end|>\n<|im_start|>assistant\n')).toBe(
      true,
    );
  });
});

test('a bare question is one user turn', () => {
  expect(bare('Who?').question).toBe('<|im_start|>user\nWho?<|im_end|>\n<|im_start|>assistant\n');
});

test('turnOf returns a prompt without the markers of its chat format', () => {
  expect(turnOf(bare('Who?'))).toBe('Who?');
  for (const form of [FORM, PASTED_FORM]) {
    const prompt = withFacts(FACTS, 'Who?', form);
    const said = turnOf(prompt);
    expect(`<|im_start|>user\n${said}<|im_end|>\n<|im_start|>assistant\n`).toBe(
      prompt.prefix + prompt.question,
    );
  }
});

test('turnOf refuses a prompt with a system message', () => {
  expect(() => turnOf(withFacts(FACTS, 'Who?', 'system'))).toThrow('Choose another form');
});

test('a conversation puts each turn under its role and ends where the reply starts', () => {
  expect(
    conversation([
      { role: 'system', content: 'Be short.' },
      { role: 'user', content: 'Who?' },
    ]),
  ).toBe(
    '<|im_start|>system\nBe short.<|im_end|>\n<|im_start|>user\nWho?<|im_end|>\n<|im_start|>assistant\n',
  );
});
