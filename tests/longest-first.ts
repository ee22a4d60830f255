import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take long in few lines: by their size they would begin last, and one lane would wait for them alone. */
const LONG =
  /\/(walk|accessibility|first-screen-lessons|prompt|press-finetune|four-roads-screen|programs|mutated)\.test\.ts$/;

/** A copy that never ran its tests begins with the longest all the same. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long = [], others = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      LONG.test(moduleId) ? 'long' : 'others',
    );
    return [...long, ...others];
  }
}
