import type { Family } from './scan.ts';

/** Every reader; a file that two know is read by both. */
export const FAMILIES: readonly Family[] = [];
