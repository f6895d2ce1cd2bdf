import type { RulesAdopted } from './adopt-current-rules';

/** What the operator's log says about a change of the rules. */
export function rulesAdoptedText({ version, from, ended }: RulesAdopted): string {
  const links =
    ended === 0
      ? 'No link ended by them.'
      : `Links that ended by them: ${ended.toLocaleString('en')}; list them with: npm run registry -- relinked`;
  return `From ${from} on accounts are linked by rules ${version}. ${links}`;
}
