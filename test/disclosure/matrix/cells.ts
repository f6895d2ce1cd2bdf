/** Counts the cells that were checked, path by path. */
export class Cells {
  private readonly counted = new Map<string, number>();

  add(path: string, cells: number): void {
    this.counted.set(path, (this.counted.get(path) ?? 0) + cells);
  }

  get all(): number {
    return [...this.counted.values()].reduce((sum, cells) => sum + cells, 0);
  }

  toString(): string {
    const lines = [...this.counted].map(([path, cells]) => `  ${cells.toLocaleString('en').padStart(9)}  ${path}`);
    return [`Cells of the disclosure matrix: ${this.all.toLocaleString('en')}`, ...lines].join('\n');
  }
}

/** How many values an answer tells. */
export function leaves(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, one: unknown) => sum + leaves(one), 0);
}
