import type { Locale } from '~/lib/locale';

/** Strings of the list of all that is kept on the reader's device. `{…}` are placeholders. */
export const en = {
  locale: 'en' as Locale,
  fold: 'Kept on this device: {size}',
  nothing: 'Kept on this device: nothing',
  intro:
    'Everything that this site has stored in your browser. Nothing of it was sent anywhere. What you delete is gone for good; other browsers and devices are untouched.',
  forget: 'Delete',
  forgetOne: 'Delete: {name}',
  forgotten: 'Deleted: {name}.',
  notForgotten:
    'This browser did not let “{name}” be deleted. Its settings for site data can do it.',
  models: {
    encoder: '{name}, an encoder {from}',
    writer: '{name}, a language model {from}',
  },
  started: '{name}: what has arrived of a load that was cancelled',
  from: 'from {host}',
  here: 'from this site',
  tiny: {
    tiny: 'the tiny example model',
    'tiny-en': 'the tiny English model',
    'tiny-zh': 'the tiny Chinese model',
  } as Record<string, string>,
  own: {
    text: 'your own text and files for the retriever and the map',
    marks: 'your questions to that text, and what you marked as right',
    citations: 'your verdicts in the citation check',
    prompts: 'your prompts and rows of the prompt bench',
    criteria: 'your own criteria of the comparison',
    runs: 'your runs of the lab',
    course: 'your place in the course, and the lessons you marked as read',
    settings: 'your settings: day or night, and the language',
  },
  unknown: 'what is stored under the name “{name}”',
};
export type KeptStrings = typeof en;
