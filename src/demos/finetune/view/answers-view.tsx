import { questionIn } from '~/demos/parts/training-view';
import { LINES, stepOf, answersOf, type LineName, type FinetuneState } from '../state';

export function answersView(state: FinetuneState) {
  const { given, moments } = answersOf(state.runs[0]!);
  const past = moments.filter(({ step }) => step <= stepOf(state));
  const [now, before] = [past.at(-1), past.at(-2)];
  return (
    <div class="told-now as-grid stacks-below-54" data-samples>
      {LINES.map((name) => (
        <div>
          <h3 class="hair-above">{state.t.asks[name]}</h3>
          {questions(name)}
        </div>
      ))}
    </div>
  );

  function questions(name: LineName) {
    return given.flatMap(({ probe, prompt, answer }, i) =>
      probe === name
        ? [
            <p class="as-row ends-apart soft prose-17">
              <span class="clipped unbroken trails-off">{questionIn(prompt)}</span>
              {answerOf(now?.said[i] ?? '', before?.said[i], answer)}
            </p>,
          ]
        : [],
    );
  }

  function answerOf(said: string, was: string | undefined, right: string | undefined) {
    const isRight = said === right;
    const isLie = !isRight && !said.startsWith(state.t.unknownWord);
    const kinds = [isRight && 'right', isLie && 'lie', was !== undefined && was !== said && 'hl'];
    const kind = kinds.filter(Boolean).join(' ');
    // A new key redraws the element: a reused one would seem to jump.
    return (
      <b class={kind || undefined} key={`${said} at ${now?.step}`}>
        {said || state.t.nothing}
      </b>
    );
  }
}
