import { scripts } from '../../package.json';

/**
 * What `npm run import`, or another of the operator's scripts, gives to Node: its options, the file, the command. The importer's
 * options keep its memory small, Node 24's young generation being twice as large by itself.
 */
export function operatorScript(name: string): readonly string[] {
  const script = name === 'import' || name === 'registry' ? scripts[name] : scripts.quarantine;
  return script.replace(/^exec node /, '').split(' ');
}
