export { views } from '.';
