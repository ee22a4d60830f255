import { fill } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { WriterAbout } from '~/lib/language-model/about';
import type { WritingStrings } from './strings';

const ID = 'citations-asked';

/** The model that answers, the question, and the button that starts it. */
export function writingView(
  about: WriterAbout | undefined,
  busy: boolean,
  t: WritingStrings,
): FigureNode[] {
  const said = about ? fill(about.tiny ? t.tiny : t.ready, { name: about.name }) : t.noModel;
  return [
    h('p', { class: 'help', key: 'who' }, said),
    h(
      'div',
      { class: 'field', key: 'question' },
      h('label', { for: ID }, t.question),
      h('input', {
        id: ID,
        name: 'asked',
        type: 'text',
        maxlength: 500,
        autocomplete: 'off',
        placeholder: t.questionPlaceholder,
      }),
    ),
    h(
      'div',
      { class: 'actions', key: 'actions' },
      h(
        'button',
        { type: 'button', 'data-write-own': true, disabled: !about || about.tiny || busy },
        t.write,
      ),
      busy && h('button', { type: 'button', 'data-stop': true }, t.stop),
    ),
  ];
}
