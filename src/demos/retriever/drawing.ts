/** All that is needed once there is something to draw; fetched then. */
export { isAnswer, toggleAnswer } from './core/own-questions';
export { resultRows } from './result-rows';
export { restView } from './view/rest';
export { verdictView } from './view/verdict';
export { retrieverView, saidOf } from './view';
