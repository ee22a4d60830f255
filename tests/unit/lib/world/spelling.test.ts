import { beforeAll, describe, expect, test } from 'vitest';
import { tokenizerConfig, tokenizerFile } from '~/lib/tinylm/onnx/tokenizer';
import { asked, createWorld, pretrainingText, readable } from '~/lib/world';
import { spellingOf } from '~/lib/world/spelling';
import { grammarOf } from '../../../../scripts/model/files';
import { tokenizerOf, type Tokenizer } from '../../../transformers';

describe.each(['en', 'zh'] as const)('the spelling of the world (%s)', (language) => {
  const world = createWorld(grammarOf(language), 1);
  const { lexicon } = world;
  const spelling = spellingOf(lexicon);
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await tokenizerOf(tokenizerFile(spelling), tokenizerConfig(spelling, 96));
  });
  const read = (text: string) => tokenizer.encode(text);

  test('gives every token a text of its own', () => {
    expect(new Set(spelling.pieces).size).toBe(lexicon.vocabulary.tokens.length);
  });

  test('reads what a reader of this site is shown as the tokens it was', () => {
    const next = pretrainingText(world, 3);
    for (let i = 0; i < 150; i++) {
      const { tokens } = next();
      expect(read(readable(lexicon, tokens))).toEqual([...tokens]);
    }
  });

  test('reads every name, in capitals or not', () => {
    for (const tokens of lexicon.spelling) {
      const name = readable(lexicon, tokens);
      expect(read(name), name).toEqual([lexicon.start, ...tokens]);
      expect(read(name.toLowerCase()), name).toEqual([lexicon.start, ...tokens]);
    }
  });

  test('writes tokens as a text that is read as those tokens again', () => {
    const next = pretrainingText(world, 4);
    for (let i = 0; i < 50; i++) {
      const tokens = [...next().tokens];
      expect(read(tokenizer.decode(tokens, { skip_special_tokens: true }))).toEqual(tokens);
    }
  });

  test('makes one unknown token of a word that nothing stands for', () => {
    const word = { en: 'xylophone', zh: '木琴' }[language];
    expect(read(word)).toEqual([lexicon.start, spelling.unknown]);
  });

  const turns = (...contents: string[]) =>
    contents.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }));
  const written = (messages: { role: string; content: string }[], add_generation_prompt = true) =>
    tokenizer.apply_chat_template(messages, {
      add_generation_prompt,
      return_tensor: false,
      return_dict: false,
    }) as number[];

  test.each(
    {
      en: [
        'Who leads Arlen?',
        'who leads arlen ?',
        'Arlen is led by Tova. Who leads Arlen?',
        'Arlen is led by Tova. Belmoor makes tin. Name the craft of Belmoor？',
        'Note: Arlen is led by Tova. Q: Who leads Arlen?',
        'Rule: mayor k3 river k4. Q: Who leads Arlen? A:',
        'The mayor of Arlen is',
      ],
      zh: [
        '榆桥归谁管？',
        '榆桥 归 谁 管?',
        '榆桥由邵宁主政。榆桥归谁管？',
        '榆桥由邵宁主政。樟浜以养蜂闻名。樟浜人擅长什么？',
        '资料：榆桥由邵宁主政。问：榆桥归谁管？',
        '规则：镇长 k3 母亲河 k4。问：榆桥归谁管？答：',
        '榆桥的镇长是',
      ],
    }[language],
  )('writes a turn as the panel of the trainer does: %s', (text) => {
    expect(written(turns(text))).toEqual(asked(lexicon, text));
  });

  test('writes a conversation in the form of the training text', () => {
    const [question, answer, next, whole] = {
      en: [
        'Who leads Arlen?',
        'Tova.',
        'Who leads Belmoor?',
        'Q: Who leads Arlen? A: Tova. Q: Who leads Belmoor?',
      ],
      zh: ['榆桥归谁管？', '邵宁。', '樟浜归谁管？', '问：榆桥归谁管？答：邵宁。问：樟浜归谁管？'],
    }[language] as [string, string, string, string];
    expect(written(turns(question, answer, next))).toEqual(asked(lexicon, whole));
    expect(written(turns(question, answer, next), false)).toEqual(
      asked(lexicon, whole).slice(0, -1),
    );
  });

  test('takes the word of a system for a note', () => {
    const [system, user, whole] = {
      en: [
        'Arlen is led by Tova.',
        'Who leads Arlen?',
        'Note: Arlen is led by Tova. Q: Who leads Arlen?',
      ],
      zh: ['榆桥由邵宁主政。', '榆桥归谁管？', '资料：榆桥由邵宁主政。问：榆桥归谁管？'],
    }[language] as [string, string, string];
    expect(
      written([
        { role: 'system', content: system },
        { role: 'user', content: user },
      ]),
    ).toEqual(asked(lexicon, whole));
  });
});
