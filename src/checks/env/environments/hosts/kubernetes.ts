/** https://kubernetes.io/docs/concepts/configuration/secret/ : `kubectl get secret,configmap -o json`. */
import { child, entriesOf, itemsOf, type Node, textAt } from '../../tree/node.ts';
import type { Cell } from '../environment.ts';
import { type CellsOf, collectCells, type HostList, keyPlace, known, listed, type SavedFile } from './host-list.ts';

const KINDS = new Set(['Secret', 'ConfigMap']);

/** One environment a namespace. Not complete: which of them a pod gets, and what else, its own manifest says. */
export const kubernetesObjects: HostList = {
  host: 'kubernetes',
  title: 'kubectl get secret,configmap -o json',
  source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_get/',
  recognises: ({ node }) => {
    const objects = objectsIn(node);
    return objects.length > 0 && objects.every((object) => KINDS.has(textAt(object, 'kind') ?? ''));
  },
  read(saved) {
    const namespaces = new Map<string, CellsOf>();
    for (const object of objectsIn(saved.node)) {
      if (isOfCluster(object)) continue;
      const namespace = textAt(child(object, 'metadata'), 'namespace') ?? 'default';
      const all = namespaces.get(namespace) ?? collectCells();
      namespaces.set(namespace, all);
      addData(saved, object, all);
    }
    return {
      // `default` says nothing about what it is for.
      environments: [...namespaces].map(([name, { cells }]) => (name === 'default' ? { cells } : { name, cells })),
      isComplete: false,
      problems: [...namespaces.values()].flatMap(({ problems }) => problems),
    };
  },
};

function objectsIn(node: Node | undefined): readonly Node[] {
  const kind = textAt(node, 'kind') ?? '';
  if (KINDS.has(kind)) return node === undefined ? [] : [node];
  return /^(?:Secret|ConfigMap)?List$/.test(kind) ? itemsOf(child(node, 'items')) : [];
}

/** What Kubernetes and Helm keep there for themselves. */
const isOfCluster = (object: Node): boolean =>
  /^(?:kubernetes\.io\/service-account-token|helm\.sh\/|bootstrap\.kubernetes\.io\/)/.test(
    textAt(object, 'type') ?? '',
  ) ||
  /^(?:kube-root-ca\.crt|istio-ca-root-cert|openshift-service-ca\.crt)$/.test(
    textAt(child(object, 'metadata'), 'name') ?? '',
  );

function addData(saved: SavedFile, object: Node, all: CellsOf): void {
  const isSecret = textAt(object, 'kind') === 'Secret';
  for (const entry of entriesOf(child(object, 'data'))) {
    const place = keyPlace(saved, entry);
    all.add(entry.key, cellOf(entry.value, isSecret, place), place.line);
  }
  for (const entry of entriesOf(child(object, 'stringData'))) {
    const place = keyPlace(saved, entry);
    const text = entry.value.kind === 'scalar' ? entry.value.text : '';
    all.add(entry.key, known(text, { place }), place.line);
  }
}

/** "The values for all keys in the data field have to be base64-encoded strings." */
function cellOf(value: Node, isSecret: boolean, place: NonNullable<Cell['place']>): Cell {
  if (value.kind !== 'scalar' || value.value === null) return listed('the list has no value', isSecret, { place });
  if (!isSecret) return known(value.text, { place });
  const isBase64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value.text);
  if (!isBase64) return listed('its value is no base64', true, { place });
  return known(Buffer.from(value.text, 'base64').toString('utf8'), { place });
}
