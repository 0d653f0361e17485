/** https://docs.doppler.com/docs/cli: `doppler secrets --json`, with or without values. */
import { child, entriesOf, entryOf, stringAt } from '../../tree/node.ts';
import { collectCells, type HostList, keyPlace, known, listed, single } from './host-list.ts';

/** By name an object, which is empty with `--only-names`. */
export const dopplerObjects: HostList = {
  host: 'doppler',
  title: 'doppler secrets --json',
  source: 'https://docs.doppler.com/docs/cli',
  recognises({ node, fileName }) {
    const entries = entriesOf(node);
    const isList = entries.length > 0 && entries.every(({ key, value }) => NAME.test(key) && value.kind === 'map');
    const isMeant = /doppler/.test(fileName) || entries.some(({ key }) => key.startsWith('DOPPLER_'));
    return isList && (isMeant || entries.some(({ value }) => entryOf(value, 'computed') !== undefined));
  },
  read(saved) {
    const all = collectCells();
    for (const entry of entriesOf(saved.node)) {
      const place = keyPlace(saved, entry);
      const value = stringAt(entry.value, 'computed');
      const isRestricted = child(entry.value, 'computed') !== undefined;
      const why = isRestricted ? 'Doppler never shows a restricted value' : 'the list has names only';
      all.add(entry.key, value === undefined ? listed(why, true, { place }) : known(value, { place }), place.line);
    }
    return single(all, true, stringAt(child(saved.node, 'DOPPLER_ENVIRONMENT'), 'computed'));
  },
};

const NAME = /^[A-Z_][A-Z0-9_]*$/;
