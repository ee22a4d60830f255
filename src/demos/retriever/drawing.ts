/** All that is needed once there is something to draw; fetched then. */
export { isAnswer, toggleAnswer } from '~/lib/demos/retriever/own-questions';
export { resultRows } from './result-rows';
export { retrieverView, saidOf } from './view';
