const ID = /^(?:[\w.-]{1,96}\/)?[\w.-]{1,96}$/;

/** Whether a model id is written as hubs write it: `name` or `owner/name`. */
export const isModelId = (id: string): boolean =>
  ID.test(id) && !id.includes('..') && !/(?:^|\/)[.-]/.test(id);
