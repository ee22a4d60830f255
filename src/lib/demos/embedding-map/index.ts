/** What can be put on a map of vectors. */
export { noiseScene } from './noise';
export { beginning } from './label';
export { MAP_SOURCES, type MapPoint, type Scene } from './scene';
export { tinylmScene } from './tinylm';
export { MOMENTS } from './word-moments';
