import { connectTinylm, type PathsRan } from '~/workers';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { csvFile, jsonFile } from '~/demos/kit/export';
import { figureFile } from '~/demos/kit/figure-file';
import { pathFields, type PathFields, type PathSettings } from './core/settings';
import { csvRows, jsonOf } from './files';
import { type PathProps, type PathState, PRESETS } from './state';
import { figureSaid } from './sentences';
import { pathsView } from './view';

class KnowledgePathsDemo extends DemoElement<PathFields, PathsRan> {
  protected readonly demo = 'knowledge-paths';
  protected readonly fields = pathFields;
  protected override presets = PRESETS;
  declare protected props: PathProps;
  private readonly worker = connectTinylm();

  protected override exports = {
    csv: (ran: PathsRan) => csvFile('crossroads-knowledge-paths', csvRows(this.stateOf(ran))),
    json: (ran: PathsRan) => jsonFile('crossroads-knowledge-paths', jsonOf(this.stateOf(ran))),
    svg: () => figureFile(this, 'crossroads-knowledge-paths'),
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  protected override async compute(
    form: PathSettings,
    { signal, onProgress }: Progress,
  ): Promise<PathsRan> {
    const asked = { ...this.props.addresses, settings: form };
    return this.worker.runPaths(asked, { signal, onProgress });
  }

  protected override view(_form: PathSettings, ran: PathsRan) {
    const state = this.stateOf(ran);
    return { figure: pathsView(state), said: figureSaid(state) };
  }

  private stateOf({ result, backend }: PathsRan): PathState {
    const { locale, strings } = this.props;
    return { locale, t: strings, result, live: { backend } };
  }
}

customElements.define('x-knowledge-paths', KnowledgePathsDemo);
