/** Tag → component: the demos that lessons may place. */
export const demos = {};
