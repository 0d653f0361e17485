import { runAction } from '../app/action.ts';

await runAction('env');
