import { join, relative } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';

/** How a point fails. */
export type Failure =
  /** It throws before anything of it runs. */
  | 'THROWS'
  /** It runs, and then throws: what it started is abandoned. */
  | 'THROWS_AFTER'
  /** It returns a promise that rejects. */
  | 'REJECTS';

export interface Injection {
  readonly point: string;
  readonly failure: Failure;
  /** Calls that go through before it fails: 0 fails the first, 1 the second of a batch. */
  readonly after: number;
}

type AnyFunction = (this: unknown, ...values: readonly unknown[]) => unknown;

/** The error that every point throws. */
export class InjectedFault extends Error {
  constructor(point: string) {
    super(`injected at ${point}`);
    this.name = 'InjectedFault';
  }
}

/**
 * The one seam at which faults are injected: every exported function, and every method of every exported class, of the modules that it is
 * given. The modules themselves know nothing of it.
 */
export class ThrowPoints {
  /** All points that have ever been called: whether they return promises, and how often they were called. */
  readonly seen = new Map<string, { isAsync: boolean; calls: number }>();
  /** Those that have been called since this was cleared. */
  readonly called = new Set<string>();
  private injections: { readonly injection: Injection; calls: number }[] = [];

  /** @param files absolute paths; must be called before anything imports them */
  constructor(files: readonly string[]) {
    for (const file of files) {
      jest.doMock(file, () =>
        this.instrumented(relative(join(REPOSITORY, 'subgraphs'), file), jest.requireActual(file)),
      );
    }
  }

  /** Lets the points fail until the next call. */
  fail(...injections: readonly Injection[]): void {
    this.injections = injections.map((injection) => ({ injection, calls: 0 }));
  }

  private instrumented(file: string, exported: object): object {
    const entries = Object.entries(exported).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'function') return [name, value];
      return [name, isClass(value) ? this.patched(`${file} ${name}`, value) : this.wrapped(`${file} ${name}`, value)];
    });
    return { __esModule: true, ...Object.fromEntries(entries) };
  }

  private wrapped(point: string, run: Function): AnyFunction {
    const call = (target: unknown, values: readonly unknown[]) => {
      const result = this.call(point, () => Reflect.apply(run, target, values));
      return isClass(result) ? this.patched(point, result) : result;
    };
    return function (this: unknown, ...values) {
      return call(this, values);
    };
  }

  private patched(point: string, type: Function): Function {
    const prototype: object = type.prototype;
    for (const [method, { value, ...descriptor }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (method === 'constructor' || typeof value !== 'function') continue;
      const call = (target: unknown, values: readonly unknown[]) =>
        this.call(`${point}.${method}`, () => Reflect.apply(value, target, values));
      const replaced: AnyFunction = function (this: unknown, ...values) {
        return call(this, values);
      };
      Object.defineProperty(prototype, method, { ...descriptor, value: replaced });
    }
    return type;
  }

  private call(point: string, run: () => unknown): unknown {
    const failing = this.injections.find(({ injection }) => injection.point === point);
    const fails = failing && failing.calls++ >= failing.injection.after;
    const fault = new InjectedFault(point);
    if (fails && failing.injection.failure === 'THROWS') throw fault;
    if (fails && failing.injection.failure === 'REJECTS') return Promise.reject(fault);
    const result = run();
    this.called.add(point);
    const seen = this.seen.get(point) ?? { isAsync: false, calls: 0 };
    this.seen.set(point, { isAsync: seen.isAsync || result instanceof Promise, calls: seen.calls + 1 });
    if (!fails) return result;
    // What was started may fail too; here it is the seam that abandons it, so the seam handles it.
    if (result instanceof Promise) result.catch(() => undefined);
    throw fault;
  }
}

function isClass(value: unknown): value is Function {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
