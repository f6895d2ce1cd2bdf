import { ClosingStack } from './closing-stack';

describe('closing what was opened', () => {
  test('the last opened is closed first', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    for (const name of ['database', 'subgraph', 'gateway']) stack.add(name, async () => closed.push(name));
    await stack.closeAll();
    expect(closed).toEqual(['gateway', 'subgraph', 'database']);
  });

  test('one that fails to close keeps none of the others open, and is told', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    stack.add('database', async () => closed.push('database'));
    stack.add('subgraph', async () => {
      throw new Error('stuck');
    });
    await expect(stack.closeAll()).rejects.toThrow('stuck');
    expect(closed).toEqual(['database']);
  });

  test('closing twice closes once', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    stack.add('database', async () => closed.push('database'));
    await stack.closeAll();
    await stack.closeAll();
    expect(closed).toEqual(['database']);
  });

  test('what hangs is abandoned in time, and named, and the others are closed', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    stack.add('database', async () => closed.push('database'));
    stack.add('subgraph', () => new Promise(() => {}));
    stack.add('gateway', async () => closed.push('gateway'));
    await expect(stack.closeAll(50)).rejects.toMatchObject({ what: 'subgraph' });
    expect(closed).toEqual(['gateway', 'database']);
  });
});
