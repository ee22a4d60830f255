import { mount } from '~/demos/kit/mount';
import { landingView } from '../../view/landing-view';
import { isMute } from '../../core/settings';
import { complain, fieldOf, type Bench, type Tool } from './tool';

/** The landing of a question: its vector, its scores, its neighbours, and a place among them. */
export function questionTool(form: HTMLFormElement, bench: Bench): Tool {
  const { strings: t, worker, questions, locale } = bench;
  const box = fieldOf(form, 'query');
  const answer = form.querySelector('[data-answer]')!;
  return {
    async run() {
      const session = bench.session()!;
      const { k, question } = bench.form();
      box.value ||= questions[question] ?? '';
      const text = box.value.trim();
      mount(answer, []);
      if (isMute(session.form)) return complain(form, t.questionNo);
      if (text === '') return complain(form, t.empty);
      const isEncoded = session.form.vectors === 'encoder';
      const vector = isEncoded ? (await bench.encode(text)).values : undefined;
      const found = await worker.query({ id: session.id, text, vector, k });
      if (found.scores.every((score) => score === 0)) return complain(form, t.landingNone);
      const { nearest, position, scores } = found;
      const landing = { text, nearest, position };
      Object.assign(session, { landing, scores });
      const shown = { points: session.points };
      mount(answer, [landingView(shown, landing, { t, locale, live: true })]);
      bench.landed(session);
    },
  };
}
