import { runWire } from '../app/wire.ts';

runWire();
