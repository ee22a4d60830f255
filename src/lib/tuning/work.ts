import { workPerStep, parameterCount, type ModelConfig, type Shape, type Trains } from '../tinylm';
import { matrices } from '../tinylm/parameters';

/**
 * Multiplications and additions of one tuning step: 2 per weight and token forward, 2 backward where the gradient
 * passes, and 2 for each weight that learns (Kaplan et al. 2020, section 2.1). With LoRA the gradient passes through
 * the whole frozen base, so it saves memory, but only about a third of the work.
 */
export function tuningWork(config: ModelConfig, trains: Trains, shape: Shape): number {
  const whole = workPerStep(config, shape);
  const tokens = shape.batch * shape.length;
  const learning = 2 * tokens * trainedParameters(config, trains);
  switch (trains.kind) {
    case 'all':
      return whole;
    case 'none':
      return whole / 3;
    case 'head':
      return whole / 3 + learning;
    case 'blocks':
      return whole - 2 * tokens * config.width * config.vocabulary;
    case 'lora':
      return (whole * 2) / 3 + 3 * learning;
  }
}

export function trainedParameters(config: ModelConfig, trains: Trains): number {
  switch (trains.kind) {
    case 'all':
      return parameterCount(config);
    case 'none':
      return 0;
    case 'head':
      return config.width * config.vocabulary;
    case 'blocks':
      return parameterCount(config) - 2 * config.width * config.vocabulary;
    case 'lora': {
      const { rank, on } = trains;
      const isOn = (name: string) =>
        on.some((place) => name === place || name.endsWith(`.${place}`));
      return matrices(config)
        .filter(({ name }) => isOn(name))
        .reduce((sum, { rows, columns }) => sum + rank * (rows + columns), 0);
    }
  }
}
