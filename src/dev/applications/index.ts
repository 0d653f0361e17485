/** The applications that the score starts, in the order of the table. */
import type { Application } from './application.ts';
import { djangoAdmin } from './django-admin.ts';
import { dokuwiki } from './dokuwiki.ts';
import { jupyter } from './jupyter.ts';
import { kinto } from './kinto.ts';
import { mediawiki } from './mediawiki.ts';
import { nodeRed } from './node-red.ts';
import { phpmyadmin } from './phpmyadmin.ts';
import { redmine } from './redmine.ts';
import { verdaccio } from './verdaccio.ts';
import { wagtail } from './wagtail.ts';
import { wordpress } from './wordpress.ts';

export const applications: readonly Application[] = [
  djangoAdmin,
  wagtail,
  redmine,
  mediawiki,
  dokuwiki,
  wordpress,
  phpmyadmin,
  jupyter,
  nodeRed,
  verdaccio,
  kinto,
];
