import { jsonFile, type Exported } from '~/demos/kit/export';
import { ownRows } from '~/lib/ladder/own-model';
import { digestsOf } from '~/lib/ladder/model-replies';
import { tokensOf, tookOf } from '~/lib/language-model/writing';
import type { OwnRun } from './run';

export function json(run: OwnRun): Exported {
  const { about, settings, asked, exams, done } = run;
  const { name, id, at, base = null } = about;
  const replies = done.map(
    ({ task, road, question, answers, found = null, isRight, prompt, written }) => ({
      task,
      road,
      question,
      expected: answers?.join(' / ') ?? null,
      found,
      right: isRight,
      prompt,
      answer: written.text,
      tokens: tokensOf(written),
      ended: written.ended,
      promptTokens: written.promptTokens ?? null,
      milliseconds: tookOf(written),
      model: { name, id, at, base },
      settings,
    }),
  );
  return jsonFile('ladder-yours', {
    format: 'crossroads-rung',
    version: 1,
    digests: digestsOf(exams),
    size: 'yours',
    language: 'en',
    model: about,
    settings: { tasks: asked, most: settings.most },
    rows: ownRows(done),
    replies,
  });
}
