import { computed, signal } from '@preact/signals-core';
import { openTarget } from '~/browser/page';
import { Demo } from '~/demos/kit/Demo';
import { openDemo, Tries, Unfold } from '~/demos/kit';
import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import { openBack } from '../parts/back';
import { ToOwn } from '../parts/to-own';
import {
  citationFields,
  PRESETS,
  presetsOf,
  type CitationFields,
  type CitationSettings,
} from '~/lib/citations/settings';
import { figureText } from './sentences';
import { OverlapFold, OwnFold } from './sheet';
import {
  shownAnswer,
  shownOfSix,
  type CitationGiven,
  type CitationResult,
  type CitationState,
  type CitationWords,
} from './state';
import { citeView } from './view';
import { marksView } from './view/marks-view';
import { overlapView } from './view/overlap-view';
import { judgedCount, verdictView } from './view/verdict-view';
import type { Words as CitationStrings } from 'words:citations';
import type { Passage, PlainAnswer } from '~/lib/citations/answer';
import { carriedMarks, storedMarks, type WordedMarks } from '~/lib/citations/carry-marks';
import { readMarks, type Marks } from '~/lib/citations/marks';

/**
 * Reads the pasted text, by code that is loaded when there is one; undefined while the answer or the passages are missing.
 * @param question shown in place of the question, which is not pasted
 * @throws OwnProblem if it cannot be read
 */
async function readAnswer(
  { source, own: answer, given: passages }: CitationSettings,
  question: string,
): Promise<PlainAnswer | undefined> {
  if (source !== 'own' || answer.trim() === '' || passages.trim() === '') return undefined;
  const { readOwn } = await import('~/lib/citations/own-passages');
  return { ...readOwn({ answer, passages }), question };
}

/** Passages in the format of `readOwn`: `[1] Title`, the text, a blank line. */
export const passagesText = (passages: readonly Passage[]): string =>
  passages.map(({ number, title, text }) => `[${number}] ${title}\n${text}`).join('\n\n');

/** Ids of the handbook passages behind the example: fog, a late boat, pets on board. */
const FROM = ['hl-20', 'hl-27', 'hl-35'];

/** The text of "Try an example", with deliberate faults like the six. */
export function exampleOf({ answers, strings }: Pick<CitationWords, 'answers' | 'strings'>) {
  const all = answers.flatMap(({ passages }) => passages);
  const named = FROM.map((id, i) => ({ ...all.find((one) => one.id === id)!, number: i + 1 }));
  return { own: strings.exampleAnswer, given: passagesText(named) };
}

/** The reader's marks of the six answers, and of their own. */
function openMarks(answers: readonly PlainAnswer[]) {
  const six = signal<Marks>({});
  const own = signal<WordedMarks>({}); // they follow the sentences
  const of = (answer?: PlainAnswer) => (answer ? carriedMarks(own.value, answer) : six.value);
  return {
    of,
    mark(marks: Marks, answer?: PlainAnswer) {
      const all = { ...of(answer), ...marks };
      if (answer) own.value = storedMarks(own.value, answer, all);
      else six.value = all;
    },
    /** Begins with what was pressed before the script came. */
    begin: (pressed: object) => void (six.value = readMarks(answers, pressed)),
  };
}

export function open(given: CitationGiven) {
  const { props, t } = given;
  const { answers, locale, fullPage } = props;
  const words = { answers, locale, strings: t };
  const marks = openMarks(answers);
  const at = signal({ answer: '', sentence: 0 });

  const demo = openDemo<CitationFields, CitationResult, CitationStrings>(given, {
    name: 'citations',
    fields: citationFields(answers),
    presets: { ...presetsOf(answers), example: { source: 'own', ...exampleOf(words) } },
    live: true,
    compute: async (form) => ({ form, own: await readAnswer(form, t.yourAnswer) }),
    begin,
    exports: { csv: undefined, json: async () => (await import('./files')).json(whole()) },
    faultOf: (code) =>
      code.startsWith('answer-') ? 'own' : code.startsWith('passage-') ? 'given' : undefined,
    // The reader's own are a pasted answer, and the marks on any.
    basis: ({ own }) => (own || judged().n > 0 ? 'yours' : 'recorded'),
    took: () => (judged().n > 0 ? fill(t.badge, judged()) : ''),
  });
  const { runs } = demo;
  const shown = computed((): CitationState => {
    const result = runs.result.value ?? { form: props.settings };
    return { ...words, ...result, marks: marks.of(result.own), on: 0 };
  });
  /** What the folds hold, which does not follow the pointer. */
  const folded = computed(() => ({
    overlap: shownOfSix(shown.value) ? overlapView(shown.value) : [],
    measures: shownAnswer(shown.value) ? marksView(shown.value) : [],
  }));
  const judged = () => judgedCount(shown.value);
  const now = (): CitationState => {
    const id = shownAnswer(shown.value)?.id ?? '';
    const on = at.value.answer === id ? at.value.sentence : 0;
    const onPoint = (sentence: number) => {
      at.value = { answer: id, sentence };
    };
    const onMark: CitationState['onMark'] = (sentence, given) => {
      onPoint(sentence);
      marks.mark(given, shown.value.own);
      void demo.run();
    };
    return { ...shown.value, on, onPoint, onMark };
  };
  /** @throws Problem if there is no answer to export */
  function whole(): CitationState {
    if (shownAnswer(shown.value)) return shown.value;
    throw new Problem('nothing-pasted');
  }
  /** Chips pressed before this script was loaded stay pressed. */
  function begin() {
    const form = document.forms.namedItem('citations-inputs')!;
    marks.begin(Object.fromEntries(new FormData(form)));
    if (Object.keys(marks.of()).length > 0) void demo.run();
    queueMicrotask(openTarget); // once what the address names is shown
  }
  const back = openBack(demo, ['own', 'given']);
  let unfolded = false;
  const Title = fullPage ? 'h2' : 'p';
  const view = () => {
    const state = now();
    unfolded ||= demo.form.settings.value.source === 'own';
    return (
      <Demo
        of={demo}
        text={figureText(state)}
        tries={
          <Tries of={demo} names={Object.fromEntries(PRESETS.map((id) => [id, t.presets[id]]))} />
        }
        question={
          <Title class="fig-title" data-question>
            {shownAnswer(state)?.question ?? t.yourAnswer}
          </Title>
        }
        foot={
          <div class="plate-told" data-told>
            {verdictView(state)}
          </div>
        }
        sheet={[
          <OwnFold of={demo} answers={answers} back={back} isOpen={unfolded} />,
          <OverlapFold of={demo} fewest={props.fewest}>
            {folded.value.overlap}
          </OverlapFold>,
          <Unfold title={t.marksFold} holds={t.marksHolds} data-marks-fold>
            <div class="folded-view" data-marks>
              {folded.value.measures}
            </div>
          </Unfold>,
        ]}
        below={
          fullPage && (
            <ToOwn text={given.kit.toOwn} href={props.toOwn} id="answering" also={['writing']} />
          )
        }
        caption={t.caption}
      >
        {citeView(state)}
      </Demo>
    );
  };
  return { demo, view };
}
