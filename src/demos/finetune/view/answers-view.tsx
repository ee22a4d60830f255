import { kindOfAnswer, questionIn, saidAt } from '~/demos/parts/training-view';
import { LINES, stepOf, answersOf, type FinetuneState } from '../state';

export function answersView(state: FinetuneState) {
  const { t, runs } = state;
  const { given, moments } = answersOf(runs[0]!);
  const { now, before } = saidAt(moments, stepOf(state));

  function answerOf(i: number, right: string | undefined) {
    const said = now?.said[i] ?? '';
    const was = before?.said[i];
    const isNew = was !== undefined && was !== said;
    const kinds = [kindOfAnswer(said, right, t), isNew && 'hl'].filter(Boolean);
    // A new key redraws the element: a reused one would seem to jump.
    return (
      <b class={kinds.join(' ') || undefined} key={`${said} at ${now?.step}`}>
        {said || t.nothing}
      </b>
    );
  }

  return (
    <div class="told-now as-grid stacks-below-54" data-samples>
      {LINES.map((name) => (
        <div>
          <h3 class="hair-above">{t.asks[name]}</h3>
          {given.map(
            ({ probe, prompt, answer }, i) =>
              probe === name && (
                <p class="as-row ends-apart soft prose-17">
                  <span class="clipped unbroken trails-off">{questionIn(prompt)}</span>
                  {answerOf(i, answer)}
                </p>
              ),
          )}
        </div>
      ))}
    </div>
  );
}
