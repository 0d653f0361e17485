/** The applications that the score starts, in the order of the table. */
import type { Application } from './application.ts';
import { djangoAdmin } from './django-admin.ts';
import { jupyter } from './jupyter.ts';
import { kinto } from './kinto.ts';
import { nodeRed } from './node-red.ts';

export const applications: readonly Application[] = [djangoAdmin, jupyter, kinto, nodeRed];
