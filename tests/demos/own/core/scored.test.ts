import { expect, test } from 'vitest';
import { decided, reasonOf } from '~/demos/own/shelf/shelf-state';
import { look } from '~/demos/own/worker/look';
import { call } from '../../../unit/workers/call';
import {
  inspect,
  langfuseItems,
  langfuseScores,
  lmEval,
  promptfoo,
  ragas,
} from '../../../unit/lib/scores/files';

const vocabulary = { name: 'o200k' as const, address: 'none:' };

/** What files dropped together are taken for, each with the code of its reason and the columns or the version that it names. */
async function taken(...dropped: (readonly string[])[]) {
  const files = dropped.map(([name = '', text = '']) => ({
    key: name + text,
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const looks = await look({ files, memoSigns: [], vocabulary }, call);
  return looks.map((one, at) => {
    const role = decided(one);
    const { code, columns = [], version = '' } = reasonOf({ ...files[at]!, taken: role }, one)!;
    return [role, code, ...columns, version].filter(Boolean).join(' ');
  });
}

const FILES = {
  'text text': [
    ['rules.md', '# Dogs\n\nDogs travel free.'],
    ['chats.jsonl', '{"messages":[{"role":"user"}]}\n{"messages":[]}'],
  ],
  'questions questions question expected answer': [['q.csv', 'question,expected answer\nDogs?,free']],
  'questions questions question answer': [['q.tsv', 'question\tanswer\nMay dogs?\tyes\nPianos?\tno']],
  'questions questions question words source': [['q.csv', 'question,source,start,end,words\nDogs?,a.md,0,1,free']],
  'questions questions 问题 答案': [['问题.csv', '问题,答案\n狗呢？,免费']],
  'questions questions user_input reference': [['q.json', '[{"user_input": "Dogs?", "reference": "free"}]']],
  'rows rows': [
    ['tickets.csv', 'id;text;label\n1;Charged twice;billing\n2;Stops;export'],
    ['spam.csv', 'id,text,label\n1,Win now,1\n2,See you,0'],
  ],
  'results table id system mark': [
    ['a.csv', 'id,system,mark\n1,old,1\n1,new,0'],
    ['a.jsonl', '{"id": 1, "system": "old", "mark": true}\n{"id": 2, "system": "old", "mark": false}'],
  ],
  'results table 编号 系统 得分': [['a.csv', '编号,系统,得分\n1,旧,1\n1,新,0']],
  'results table 题目 对错': [['a.csv', '题目,对错\n东门几点关,对\n南门几点关,错']],
  'results table id system_a system_b': [['a.csv', 'id,system_a,system_b\n1,1,0\n2,0,1']],
  'results table question score': [['a.csv', 'question,answer,score\nDogs?,free,1\nPianos?,no,0']],
  'results promptfoo': [['out.json', promptfoo()]],
  'results versioned 0.123.1': [['out.json', promptfoo().replace('{', '{"metadata":{"promptfooVersion":"0.123.1"},')]],
  'results lm-eval': [['s.jsonl', lmEval(0).replace('"exact_match":1', '"exact_match":NaN')]],
  'results inspect': [['log.json', inspect(0, 'old')]],
  'results ragas user_input faithfulness': [['ragas.csv', ragas(0)]],
  'results langfuse': [['items.json', langfuseItems(0)], ['scores.json', langfuseScores()]],
  'results own': [['results.json', '{"format": "crossroads-results", "version": 1}']],
}; // prettier-ignore

test.each(Object.entries(FILES))('a file is taken for what it is: %s', async (said, files) => {
  expect(await taken(...files)).toEqual(files.map(() => said));
});

test('results are compared by their words with nothing, so two runs of one set stay two', async () => {
  const run = (last: number) => `id,system,mark\n${'7,a,1\n'.repeat(40)}8,a,${last}`;
  const said = 'results table id system mark';
  expect(await taken(['a.csv', run(0)], ['b.csv', run(1)])).toEqual([said, said]);
});
