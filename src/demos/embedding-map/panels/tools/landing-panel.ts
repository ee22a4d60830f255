import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import { wordsOf } from '~/demos/kit/words';
import { PanelElement } from '~/demos/kit/panel-element';
import { encoderProblems } from '~/demos/parts/encoder-lazy';
import type { Vectors } from '~/lib/embedding/vectors';
import { type EmbeddingMapSettings, isMute } from '../../core/settings';
import type { ProjectionWorker, Session } from '../../session';
import type { Landing } from '../../state';
import { landingView } from '../../view/landing-view';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import type { Words as ToolStrings } from 'words:embedding-map-tools';
import { landingFields } from './props';

/** The part of the map that the panel below it needs. */
export interface ToolMap {
  worker: ProjectionWorker;
  session: Session;
  form: EmbeddingMapSettings;
  encode(text: string): Promise<Vectors>;
  /** Shades the points by their scores for the session's question. */
  shade(): void;
}

export interface MapHost {
  /** The map as it is now. @throws Problem `no-map` if none is drawn */
  map(): ToolMap;
}

/** Names of the answer that are spoken; its table has the rest. */
const SPOKEN = 3;

type Landed = Pick<Session, 'points'> & { landing: Landing };

/** The landing of a question: its vector, its scores, its neighbours, and a place among them. */
class LandingPanel extends PanelElement<typeof landingFields, ToolStrings, Landed> {
  protected readonly fields = landingFields;

  protected async compute(): Promise<Landed> {
    const map = this.host<MapHost>().map();
    const { session, form, worker } = map;
    const { id, points } = session;
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
    const t = mapStrings();
    const names = landing.nearest.slice(0, SPOKEN).map(({ point }) => points[point]!.label);
    return {
      figure: [landingView({ points }, landing, { t, locale, live: true })],
      text: `${fill(t.landed, { text: landing.text })}: ${names.join(' · ')}`,
    };
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...encoderProblems(), ...mapStrings().problems, ...super.problems() };
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-question' ? 'query' : undefined;
  }
}

const mapStrings = () => wordsOf<EmbeddingMapStrings>('embedding-map');

customElements.define('x-landing', LandingPanel);
