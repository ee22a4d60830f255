export { jsxDEV, type JSX } from './jsx-runtime';
