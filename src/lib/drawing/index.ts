/** What charts of demos are drawn with. */
export * from './chart';
export * from './geometry';
export * from './marks';
export * from './plot';
export * from './scale';
