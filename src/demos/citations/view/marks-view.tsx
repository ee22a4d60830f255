import { fill } from '~/i18n/format';
import type { Answer, PlainAnswer } from '~/lib/citations/answer';
import { measuredByReader, measuredByUs } from '~/lib/citations/marks';
import { table } from '~/demos/parts/table';
import { agreementText, judgedAnswers, progressText, shareText, ownProgress } from '../sentences';
import type { CitationState } from '../state';

export function marksView(state: CitationState) {
  if (state.own) return ownView(state.own, state);
  const judged = judgedAnswers(state);
  const agreed = agreementText(state.answers, state);
  return [
    <p class="waiting semibold up-to-40" key="progress">
      {progressText(state)}
    </p>,
    agreed !== '' && (
      <p data-agreement="" key="agreed">
        {agreed}
      </p>
    ),
    judged.length > 0 && measures(judged, state),
  ].filter((node) => node !== false);
}

function measures(answers: readonly Answer[], state: CitationState) {
  const { strings } = state;
  const heads = [strings.recall, strings.precision].flatMap((measure) =>
    [strings.whose.yours, strings.whose.ours].map((who) =>
      fill(strings.measureBy, { measure, who }),
    ),
  );
  const rows = answers.map((answer) => row(answer.question, [answer], state));
  if (answers.length > 1) rows.push(row(strings.allJudged, answers, state));
  return table({
    caption: <b>{strings.table}</b>,
    heads: [strings.answer, ...heads],
    rows,
    attributes: { 'data-measures': '', key: 'measures' },
  });
}

function row(name: string, answers: readonly Answer[], state: CitationState): string[] {
  const yours = measuredByReader(answers, state.marks);
  const ours = measuredByUs(answers);
  const shares = [yours.recall, ours.recall, yours.precision, ours.precision];
  return [name, ...shares.map((share) => shareText(share, state))];
}

function ownView(own: PlainAnswer, state: CitationState) {
  const { strings, marks } = state;
  const { recall, precision } = measuredByReader([own], marks);
  return [
    <p class="waiting up-to-40" key="progress">
      {ownProgress(own, state)}
    </p>,
    table({
      caption: [<b>{strings.ownTable}</b>, <small>{strings.ownPartly}</small>],
      heads: [strings.measure, strings.byYou],
      rows: [
        [strings.recall, shareText(recall, state)],
        [strings.precision, shareText(precision, state)],
      ],
      attributes: { class: 'turn keep', 'data-measures': '', key: 'measures' },
    }),
    <p class="help" key="left-out">
      {strings.leftOut}
    </p>,
  ];
}
