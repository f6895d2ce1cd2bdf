import { MEMBERSHIP_STATUSES } from '../../membership';
import { headerOf } from '../file/header';
import { consentShape } from '../row/consent-row';
import { memberShape } from '../row/member-row';
import { RowParser, type RowShape } from '../row/row-parser';
import { siteShape } from '../row/site-row';
import type { FileFormat } from './file-format';
import { FILE_KINDS, type FileKind } from './file-kind';

/** What is wrong with a format: a column named twice, a status without a word, an example that its own reader rejects. */
export function formatFaults(format: FileFormat): readonly string[] {
  const wordless = MEMBERSHIP_STATUSES.filter((status) => format.statusWords.every(([, known]) => known !== status));
  const doubled = FILE_KINDS.flatMap((kind) => {
    const names = format[kind].map(([, name]) => name);
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${kind}: ${name} is named twice`);
  });
  return [
    ...wordless.map((status) => `${status} has no word`),
    ...doubled,
    ...exampleFaults(format, 'members', memberShape(format)),
    ...exampleFaults(format, 'sites', siteShape(format)),
    ...exampleFaults(format, 'consents', consentShape(format)),
  ];
}

function exampleFaults<Cells extends object, Row>(
  format: FileFormat,
  kind: FileKind,
  shape: RowShape<Cells, Row>,
): readonly string[] {
  const cells = format[kind].map(([, , example]) => example);
  const parsed = new RowParser(headerOf(format, kind), shape).parse({ line: 2, cells });
  return parsed.ok ? [] : parsed.faults.map(({ column, reason }) => `${kind}: the example of ${column}: ${reason}`);
}
