import { ProgressLine } from './progress-line';

describe('the progress of an import', () => {
  let now: number;
  let said: string;
  let progress: ProgressLine;

  beforeEach(() => {
    [now, said] = [0, ''];
    const write = (text: string) => Boolean((said += text));
    progress = new ProgressLine({ write, isTTY: false }, () => now);
  });

  function tell(at: number, rows: number, of: number | null): void {
    now = at;
    progress.tell({ path: '/data/pip-members.csv', phase: of === null ? 'READING' : 'COMPARING', rows, of });
  }

  it('counts only rows whose time it knows: those since it was first told', () => {
    tell(5_000, 1_000_000, null);
    tell(7_000, 1_030_000, null);
    expect(said).toBe('pip-members.csv: 1,030,000 rows read, 15,000 a second\n');
  });

  it('tells how much there is once that is known, and claims nothing to be applied', () => {
    tell(0, 2_000, 8_000);
    tell(2_000, 6_001, 8_000);
    expect(said).toBe('pip-members.csv: 6,001 of 8,000 rows (75 %) compared with what is recorded, 2,001 a second\n');
  });

  it('says nothing of what takes less than a second', () => {
    tell(0, 2_000, null);
    tell(999, 4_000, null);
    tell(1_500, 2_000, 4_000);
    tell(2_400, 4_000, 4_000);
    expect(said).toBe('');
  });
});
