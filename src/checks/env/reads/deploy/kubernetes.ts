/** Kubernetes manifests and Helm templates: https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/ */
import type { Read } from '../read.ts';
import { given, NAME, readsOf, type Tool } from './tool.ts';
import { flowPairs, scanYaml } from './yaml.ts';

export const kubernetes: Tool = {
  name: 'kubernetes',
  isFile: (path) => /\.(?:ya?ml|tpl)$/.test(path) && !path.includes('.github/workflows/'),
  hint: /\benv["']?:/,
  read: (file) => {
    const isManifest = /^\s*["']?apiVersion["']?:/m.test(file.text) && /^\s*["']?kind["']?:/m.test(file.text);
    const isTemplate = /(?:^|\/)templates\//.test(file.path) && file.text.includes('{{');
    if (!isManifest && !isTemplate) return [];
    const at = readsOf(file, given('kubernetes'));
    const reads: Read[] = [];
    for (const entry of scanYaml(file.text).entries) {
      const isItem = entry.path.at(-1) === '[]' && entry.path.at(-2) === 'env';
      if (isItem && entry.key === 'name' && NAME.test(entry.value))
        reads.push(at({ name: entry.value }, entry.valueStart, entry.valueStart + entry.value.length));
      const flow = isItem && entry.key === undefined ? entry.value : entry.key === 'env' ? entry.value : '';
      if (!/^[{[]/.test(flow)) continue;
      for (const { key, value, start } of flowPairs(flow, entry.valueStart))
        if (
          key === 'name' &&
          NAME.test(value) &&
          !/secretKeyRef|configMapKeyRef/.test(file.text.slice(Math.max(0, start - 40), start))
        )
          reads.push(at({ name: value }, start, start + value.length));
    }
    return reads;
  },
};
