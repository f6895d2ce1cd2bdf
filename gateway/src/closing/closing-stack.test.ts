import { ClosingStack } from './closing-stack';

describe('closing what was opened', () => {
  test('the last opened is closed first', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    for (const name of ['database', 'subgraph', 'gateway']) stack.add(async () => closed.push(name));
    await stack.closeAll();
    expect(closed).toEqual(['gateway', 'subgraph', 'database']);
  });

  test('one that fails to close keeps none of the others open, and is told', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    stack.add(async () => closed.push('database'));
    stack.add(async () => {
      throw new Error('stuck');
    });
    await expect(stack.closeAll()).rejects.toThrow('stuck');
    expect(closed).toEqual(['database']);
  });

  test('closing twice closes once', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    stack.add(async () => closed.push('database'));
    await stack.closeAll();
    await stack.closeAll();
    expect(closed).toEqual(['database']);
  });
});
