// Asks GitHub's language service, in a thread of its own: the package imports JSON without an attribute, which neither
// Node nor the next jest allows, so the thread adds the attribute while loading.
import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { parse } from 'yaml';

export interface Question {
  id: number;
  text: string;
  /** The service tells action.yml from workflows by the path, and keeps answers by it: every question needs a new one. */
  uri: string;
  /** Texts of the action.yml files that a workflow's steps name, by `uses`. */
  actions: Readonly<Record<string, string>>;
}

export interface Answer {
  id: number;
  /** 0-based. */
  diagnostics: { line: number; character: number; message: string }[];
  /** The service reports its own crashes to a logger and finds nothing: that must not pass for a good file. */
  crashes: string[];
}

registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { registerLogger, validate } = await import('@actions/languageservice');

type Document = Parameters<typeof validate>[0];
type Config = NonNullable<Parameters<typeof validate>[1]>;

let crashes: string[] = [];
const ignore = (): void => undefined;
registerLogger({ error: (message) => crashes.push(message), warn: ignore, info: ignore, log: ignore });

async function answer(question: Question): Promise<Answer> {
  crashes = [];
  const found = await validate(createDocument(question), configFor(question.actions));
  const diagnostics = found.map(({ message, range }) => ({
    ...range.start,
    message: typeof message === 'string' ? message : message.value,
  }));
  return { id: question.id, diagnostics, crashes };
}

function configFor(actions: Question['actions']): Config {
  return {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path, ref }) => {
        const uses = `${owner}/${name}${path === undefined || path === '' ? '' : `/${path}`}@${ref}`;
        // Without `inputs` the service has nothing to check; without an answer it would say that the action is missing.
        const foreign = { name: uses, description: '' };
        const manifest = actions[uses] as string | undefined;
        return manifest === undefined ? foreign : { inputs: {}, ...(parse(manifest) as typeof foreign) };
      },
    },
  };
}

/** As much of an editor's document as the service uses. */
function createDocument({ text, uri }: Question): Document {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const offsetAt: Document['offsetAt'] = ({ line, character }) => (starts[line] ?? text.length) + character;
  const document: Pick<
    Document,
    'uri' | 'languageId' | 'version' | 'lineCount' | 'getText' | 'positionAt' | 'offsetAt'
  > = {
    uri,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range) => (range === undefined ? text : text.slice(offsetAt(range.start), offsetAt(range.end))),
    positionAt: (offset) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
    offsetAt,
  };
  return document as Document;
}

// One after the other: the crashes belong to the question being answered.
let queue = Promise.resolve();
parentPort?.on('message', (question: Question) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(question)));
});
