import { runShadow } from '../app/shadow.ts';

runShadow();
