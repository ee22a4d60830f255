import retrieverStrings from 'words:retriever';
import { aroundAnswer } from '~/demos/retriever/core/found';
import { inLanguage } from '~/lib/handbook/handbook';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { sayScene } from '~/demos/retriever/sentences';
import { coins, listSection, mirror, wall } from '~/demos/retriever/stage';
import { wordsOf, type Scene } from '~/demos/retriever/state';
import type { Locale } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';
import { handbook } from '../../../scripts/record/handbook';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    ['r3-words', 'r3-both', 'r5-abstain'].map((name) => {
      const scene = sceneOf(name, locale);
      const lists = [listSection(scene, 'first', 'E5'), listSection(scene, 'second', 'E5')];
      return [name, [mirror(scene), coins(scene), ...sayScene(scene), ...lists, wall(scene, '')]];
    }),
  );

function sceneOf(name: string, locale: Locale): Scene {
  const { config, snapshot } = run<RetrieverSnapshot>(`retriever/${name}`);
  const text = inLanguage(handbook(), locale);
  const answer = snapshot.answers[locale];
  const settings = settingsOfRun(retrieverFields(text.questions.map(({ id }) => id)), config);
  const form = { ...settings, query: answer.query };
  const asked = text.questions.find(({ id }) => id === form.question);
  const found = aroundAnswer(handbookLibrary(text, form, asked), answer, {
    settings: form,
    query: answer.query,
  });
  return {
    t: retrieverStrings[locale],
    locale,
    form,
    found,
    full: true,
    mine: false,
    words: wordsOf(found.terms, ''),
    truth: found.gold,
  };
}
