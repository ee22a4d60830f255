import type { FigureNode } from '~/lib/figure';
import { costsView } from './costs-view';
import { mergesView } from './merges-view';
import { networkView } from './network-view';
import type { TokenizerState } from '../state';
import { stripsView } from './strips-view';

/** The part of the figure that the reader has chosen. */
export const tokenizerView = (state: TokenizerState): FigureNode[] =>
  state.form.part === 'network' ? networkView(state) : tokensView(state);

/** Sentences as tokens, the merges behind them, and the costs of the passages. */
export const tokensView = (state: TokenizerState): FigureNode[] => [
  stripsView(state),
  mergesView(state),
  costsView(state),
];
