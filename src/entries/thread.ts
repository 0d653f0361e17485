import { runThread } from '../app/thread.ts';

runThread();
