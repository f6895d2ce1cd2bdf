import { Kind, print, type FieldNode, type ValueNode } from 'graphql';

/**
 * The keys of a canonical response: under which of them a field of one document is held. A field without arguments is held under its own
 * name; each combination of a field and its arguments under a key of its own, whatever the client calls it and wherever in fragments it
 * is asked. So nothing that a client chooses is ever the name of a field that a subgraph requires.
 */
export class ResponseKeys {
  private readonly keys = new Map<string, string>();
  private next = 0;

  /**
   * @param taking the fields that take arguments: `argumentFields`
   * @param names of all fields of the supergraph: none of them is a key that is made here
   */
  constructor(
    private readonly taking: ReadonlySet<string>,
    private readonly names: ReadonlySet<string>,
  ) {}

  /** @param parent the type that the field is selected of */
  of(parent: string, node: FieldNode): string {
    const name = node.name.value;
    if (!this.taking.has(`${parent}.${name}`)) return name;
    const asked = `${name}(${argumentsOf(node)})`;
    let key = this.keys.get(asked);
    if (key === undefined) this.keys.set(asked, (key = this.unused(name)));
    return key;
  }

  private unused(name: string): string {
    for (;;) {
      const key = `${name}_${this.next}`;
      this.next += 1;
      if (!this.names.has(key)) return key;
    }
  }
}

/** The arguments of a field in one order, as validation compares them: those of one response key are the same. */
function argumentsOf({ arguments: given = [] }: FieldNode): string {
  return given
    .map(({ name, value }) => `${name.value}:${print(sorted(value))}`)
    .toSorted()
    .join(',');
}

function sorted(value: ValueNode): ValueNode {
  if (value.kind === Kind.LIST) return { ...value, values: value.values.map(sorted) };
  if (value.kind !== Kind.OBJECT) return value;
  const fields = value.fields.map((field) => ({ ...field, value: sorted(field.value) }));
  return { ...value, fields: fields.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1)) };
}
