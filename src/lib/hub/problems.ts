import { Problem } from '../problem';

/** Why a model cannot be loaded into the tab, or cannot compute there. */
export class HubProblem extends Problem {}
