import { Overloaded, Turns } from './turns';

const soon = { capacity: 10, queue: 2, timeoutMs: 20 };

describe('turns', () => {
  it('are had at once while there is room, and in line when there is none', async () => {
    const turns = new Turns({ ...soon, timeoutMs: 60_000 });
    const end = await turns.take(6);
    const order: string[] = [];
    const second = turns.take(6).then((endSecond) => (order.push('second'), endSecond));
    // It would fit, and comes after one that does not.
    const third = turns.take(1).then((endThird) => (order.push('third'), endThird));
    await Promise.resolve();
    expect(order).toEqual([]);
    end();
    (await second)();
    (await third)();
    expect(order).toEqual(['second', 'third']);
    expect((await turns.take(10))()).toBeUndefined();
  });

  it('are refused to whoever finds the line full, and to whoever has waited too long', async () => {
    const turns = new Turns(soon);
    const end = await turns.take(10);
    const waiting = [turns.take(10), turns.take(1)];
    await expect(turns.take(1)).rejects.toBeInstanceOf(Overloaded);
    for (const turn of waiting) await expect(turn).rejects.toBeInstanceOf(Overloaded);
    end();
    (await turns.take(10))();
  });

  it('are had by whoever fits, when one before gives up', async () => {
    const turns = new Turns(soon);
    await turns.take(5);
    const large = turns.take(10);
    const small = turns.take(5);
    await expect(large).rejects.toBeInstanceOf(Overloaded);
    expect(await small).toBeInstanceOf(Function);
  });

  it('are of the whole at most, and end once', async () => {
    const turns = new Turns(soon);
    const end = await turns.take(Infinity);
    end();
    end();
    await turns.take(10);
    await expect(turns.take(1)).rejects.toBeInstanceOf(Overloaded);
  });
});
