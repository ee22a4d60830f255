/** Modules needed once there is something to draw; loaded then. */
export { isAnswer, toggleAnswer } from './core/own-questions';
export { restView } from './view/rest';
export { verdictView } from './view/verdict';
export { retrieverView, summaryText } from './view';
