import { fields, text } from './text.ts';

/** Front matter of a shared step; its body is the action, each use adds its own reason and result. */
export const stepSchema = fields({ title: text('the action, in the imperative', 70) });
