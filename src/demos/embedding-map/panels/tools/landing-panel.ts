import { openAround } from '~/browser/page';
import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import { undoFor } from '~/demos/parts/undo-for';
import { isMute } from '../../core/settings';
import type { Session } from '../../session';
import type { Landing } from '../../state';
import { landingView } from '../../view/landing-view';
import { firstNames, MapTool } from './map-tool';
import { landingFields } from './props';

type Landed = Pick<Session, 'points'> & { landing: Landing };

/** The landing of a question: its vector, its scores, its neighbours, and a place among them. */
export class LandingPanel extends MapTool<typeof landingFields, Landed> {
  protected readonly fields = landingFields;
  private back!: ReturnType<typeof undoFor>;

  protected override ready(): void {
    this.back = undoFor(this.form, ['query']);
  }

  /** Fills in a built-in question; the reader's own can be restored. */
  offer(query: string): void {
    this.back.example(() => this.fill({ query }));
    openAround(this.form);
  }

  protected async compute(): Promise<Landed> {
    const map = this.map();
    const { session, form, worker } = map;
    const { id, points } = session;
    if (this.value('query') === '') this.fill({ query: map.question });
    const text = this.value('query').trim();
    if (isMute(session.form)) throw new Problem('no-way-from-text');
    if (text === '') throw new Problem('no-question');
    const isEncoded = session.form.vectors === 'encoder';
    const vector = isEncoded ? (await map.encode(text)).values : undefined;
    const found = await worker.query({ id, text, vector, k: form.k });
    if (found.scores.every((score) => score === 0)) throw new Problem('lands-nowhere');
    const { nearest, position, scores } = found;
    const landing = { text, nearest, position };
    Object.assign(session, { landing, scores });
    map.shade();
    return { points, landing };
  }

  protected view(_asked: unknown, { points, landing }: Landed) {
    const { locale } = this.props;
    const t = this.mapStrings;
    const names = landing.nearest.map(({ point }) => points[point]!.label);
    return {
      figure: [landingView({ points }, landing, { t, locale, live: true })],
      said: firstNames(fill(t.landed, { text: landing.text }), names),
    };
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-question' ? 'query' : undefined;
  }
}

customElements.define('x-landing', LandingPanel);
