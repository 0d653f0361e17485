/** The languages that are read; the shell has a reader of its own. */
import { beam } from './beam.ts';
import { dart } from './dart.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { jvm } from './jvm.ts';
import type { Language } from './language.ts';
import { OTHERS } from './others.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';

export const LANGUAGES: readonly Language[] = [python, ruby, go, jvm, php, dotnet, rust, beam, dart, ...OTHERS];
